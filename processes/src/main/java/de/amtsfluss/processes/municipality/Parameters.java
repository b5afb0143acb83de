package de.amtsfluss.processes.municipality;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The parameter set of the town this installation serves, from {@code municipalities/<key>.yaml}. */
@Component
public final class Parameters {

    private final MunicipalityFile file;

    /** @throws IllegalStateException if there is no readable parameter set of this name */
    public Parameters(@Value("${amtsfluss.municipality:paderborn}") String key) {
        file = MunicipalityFile.read(key);
    }

    public Municipality municipality() {
        return file.municipality();
    }

    /** What applied on the day, by name; of several values of one name the one that came into force last. */
    public Map<String, Object> values(List<String> groups, LocalDate day) {
        var values = new LinkedHashMap<String, Object>();
        listInForce(groups, day).forEach(parameter -> values.put(parameter.name(), parameter.value()));
        return values;
    }

    /** Likewise with source and date; a name stands as often as it was set, the one in force last. */
    public List<Parameter> listInForce(List<String> groups, LocalDate day) {
        return file.parameters().stream()
                .filter(parameter -> groups.contains(parameter.group()))
                .filter(parameter -> !parameter.validFrom().isAfter(day))
                .sorted((a, b) -> a.validFrom().compareTo(b.validFrom()))
                .toList();
    }
}
