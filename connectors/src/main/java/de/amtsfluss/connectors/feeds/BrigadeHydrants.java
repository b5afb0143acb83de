package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        var observations = new ArrayList<Observation>(csv.rows().size());
        for (String[] row : csv.rows()) {
            String type = TYPES.getOrDefault(csv.field(row, "art"), "unknown");
            boolean usable = csv.field(row, "betriebsbereit").equals("ja");
            observations.add(Observation.about("hydrant", csv.field(row, "nummer"))
                    .subkind(type)
                    .title(csv.field(row, "art") + " " + csv.field(row, "nummer") + " DN " + csv.field(row, "dn")
                            + (usable ? "" : " außer Betrieb"))
                    .severity(usable ? 0 : 2)
                    .place(Places.point(csv.field(row, "lon"), csv.field(row, "lat")))
                    .observed(Moments.localStart(csv.field(row, "geprueft") + " 00:00:00"))
                    .say("type", type)
                    .say("diameter", JsonPayload.number(csv.field(row, "dn")))
                    .say("usable", usable)
                    .say("reference", csv.field(row, "nummer"))
                    .done());
        }
        return observations;
    }
}
