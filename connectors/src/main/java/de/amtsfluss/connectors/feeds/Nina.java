package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * Warnings of MoWaS, KATWARN, BIWAPP, floods and police for a district, from the BBK. The dashboard says what holds;
 * each warning's own answer says what it is, another one where. A warning whose own answer is missing is still a
 * warning.
 */
final class Nina implements PayloadReader {

    private static final int WARNINGS_AT_MOST = 200;

    /** @param district Regionalschlüssel of a Kreis with seven zeros at its end */
    static Answer ask(URI base, String district, Bundle bundle) {
        JsonNode dashboard = bundle.ask("dashboard", URI.create(base + "/api31/dashboard/" + district + ".json"));
        int asked = 0;
        for (JsonNode item : dashboard) {
            String id = JsonPayload.text(item, "id");
            if (id.matches("[\\w.-]{1,200}") && asked++ < WARNINGS_AT_MOST) {
                bundle.askIfThere("warning " + id, URI.create(base + "/api31/warnings/" + id + ".json"));
                bundle.askIfThere("place " + id, URI.create(base + "/api31/warnings/" + id + ".geojson"));
            }
        }
        return bundle.done();
    }

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        JsonNode bundle = JsonPayload.read(payload);
        var alerts = new ArrayList<CapAlert>();
        for (JsonNode item : JsonPayload.list(bundle.path("dashboard"), "warnings")) {
            String id = JsonPayload.text(item, "id");
            JsonNode warning = bundle.path("warning " + id);
            Optional<Geometry> place = GeoJson.readAll(bundle.path("place " + id));
            alerts.add(warning.isObject() ? CapJson.read(id, warning, place) : brief(id, item, place));
        }
        return CapFacts.of(alerts);
    }

    /** What the dashboard alone tells. */
    private static CapAlert brief(String id, JsonNode item, Optional<Geometry> place) {
        JsonNode data = item.path("payload").path("data");
        var info = new CapAlert.Info(
                "de",
                JsonPayload.text(data.path("transKeys"), "event"),
                "",
                JsonPayload.text(data, "urgency"),
                JsonPayload.text(data, "severity"),
                "",
                JsonPayload.text(data, "headline"),
                "",
                "",
                JsonPayload.text(data, "provider"),
                Moments.withOffset(JsonPayload.text(item, "onset")),
                Moments.withOffset(JsonPayload.text(item, "expires")),
                List.of(),
                List.of(),
                place);
        return new CapAlert(
                id,
                JsonPayload.text(data, "provider"),
                Moments.withOffset(JsonPayload.text(item, "sent")),
                "Actual",
                JsonPayload.text(data, "msgType"),
                List.of(),
                Optional.of(info));
    }
}
