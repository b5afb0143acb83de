package de.amtsfluss.processes.municipality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

record MunicipalityFile(Municipality municipality, List<Parameter> parameters) {

    static MunicipalityFile read(String key) {
        String path = "/municipalities/%s.yaml".formatted(key);
        try (InputStream stream = MunicipalityFile.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "There is no parameter set (%s). Maybe amtsfluss.municipality is misspelt.".formatted(path));
            }
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return new MunicipalityFile(municipality(key, root), parameters(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Municipality municipality(String key, Map<String, Object> root) {
        var offices = new ArrayList<Municipality.Office>();
        map(root, "offices").forEach((office, given) -> {
            Map<String, Object> about = cast(given);
            offices.add(new Municipality.Office(
                    office, text(about, "name"), text(about, "room"), text(about, "phone"), text(about, "email")));
        });
        return new Municipality(
                key,
                text(root, "name"),
                text(root, "authority"),
                text(root, "street"),
                text(root, "postalCode"),
                text(root, "city"),
                text(root, "phone"),
                text(root, "email"),
                text(root, "website"),
                text(root, "bank"),
                text(root, "iban"),
                text(root, "remedy"),
                List.copyOf(offices));
    }

    private static List<Parameter> parameters(Map<String, Object> root) {
        var parameters = new ArrayList<Parameter>();
        map(root, "parameters").forEach((group, names) -> MunicipalityFile.<Map<String, Object>>cast(names)
                .forEach((name, settings) -> MunicipalityFile.<List<Map<String, Object>>>cast(settings)
                        .forEach(set -> parameters.add(new Parameter(
                                group,
                                name,
                                set.get("value"),
                                text(set, "source"),
                                LocalDate.parse(text(set, "validFrom")))))));
        return List.copyOf(parameters);
    }

    private static Map<String, Object> map(Map<String, Object> root, String name) {
        return cast(root.getOrDefault(name, Map.of()));
    }

    private static String text(Map<String, Object> map, String name) {
        return String.valueOf(map.getOrDefault(name, ""));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
