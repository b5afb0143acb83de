package de.amtsfluss.processes.situation.city;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Reader;
import de.amtsfluss.processes.situation.SourceSheet;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Understands what {@link ReportToSituation} says in the name of a service. */
record CityReader(SourceSheet sheet, JsonMapper json) implements Reader {

    private static final TypeReference<List<Report>> REPORTS = new TypeReference<>() {};

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        try {
            return json.readValue(payload.body(), REPORTS).stream()
                    .map(CityReader::observation)
                    .toList();
        } catch (JacksonException e) {
            throw new Unreadable("The reports of a service cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static Observation observation(Report report) {
        Observation.Draft draft = Observation.about(report.kind(), report.id())
                .title(report.title())
                .place(Optional.empty())
                .say("address", report.address());
        report.details().forEach(draft::say);
        return draft.done();
    }
}
