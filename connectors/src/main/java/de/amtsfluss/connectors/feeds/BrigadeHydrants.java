package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The brigade's own list of water supply: a table {@code nummer;art;dn;lon;lat;betriebsbereit;geprueft}. What it says
 * wins over everybody else's.
 */
final class BrigadeHydrants implements PayloadReader {

    static final String PATH = "/hydranten.csv";

    private static final Map<String, String> TYPES =
            Map.of("UH", "underground", "OH", "pillar", "WH", "wall", "SS", "suction", "LT", "tank", "LP", "pond");

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        Csv csv = Csv.read(payload.text(), "nummer", "art", "dn", "lon", "lat", "betriebsbereit");
        Map<String, Optional<Instant>> days = new HashMap<>();
        var observations = new ArrayList<Observation>(csv.rows().size());
        for (String[] row : csv.rows()) {
            Optional<Instant> checked =
                    days.computeIfAbsent(csv.field(row, "geprueft"), day -> Moments.localStart(day + " 00:00:00"));
            observations.add(hydrant(csv, row, checked));
        }
        return observations;
    }

    private static Observation hydrant(Csv csv, String[] row, Optional<Instant> checked) {
        String number = csv.field(row, "nummer");
        String diameter = csv.field(row, "dn");
        String type = TYPES.getOrDefault(csv.field(row, "art"), "unknown");
        boolean usable = csv.field(row, "betriebsbereit").equals("ja");
        return Observation.about("hydrant", number)
                .subkind(type)
                .title(WaterSupply.name(type) + " " + number + " DN " + diameter + (usable ? "" : " außer Betrieb"))
                .severity(usable ? 0 : 2)
                .place(Places.point(csv.field(row, "lon"), csv.field(row, "lat")))
                .observed(checked)
                .say("type", type)
                .say("diameter", JsonPayload.number(diameter))
                .say("usable", usable)
                .say("reference", number)
                .done();
    }
}
