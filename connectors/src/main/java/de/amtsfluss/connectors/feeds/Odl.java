package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Certainty;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Local dose rate of the BfS: stations in service only, hourly. A value an hour old is the ordinary case; a value not
 * yet checked by the BfS is suspected, not confirmed. Places are rounded to about a kilometre.
 */
final class Odl implements PayloadReader {

    static final String PATH = "/ogc/opendata/ows?service=WFS&version=1.1.0&request=GetFeature"
            + "&typeName=opendata:odlinfo_odl_1h_latest&outputFormat=application/json";

    private static final double UNUSUAL = 0.3;

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        var observations = new ArrayList<Observation>();
        JsonNode answer = JsonPayload.read(payload);
        for (JsonNode feature : JsonPayload.list(answer.path("features"), "stations")) {
            if (JsonPayload.text(feature.path("properties"), "site_status").equals("1")) {
                observations.add(station(feature));
            }
        }
        return observations;
    }

    private static Observation station(JsonNode feature) throws Unreadable {
        JsonNode said = feature.path("properties");
        Optional<Double> value = JsonPayload.number(said, "value");
        String unit = JsonPayload.text(said, "unit");
        boolean validated = JsonPayload.text(said, "validated").equals("1");
        return Observation.about("radiation", JsonPayload.text(said, "id"))
                .title("%s %s"
                        .formatted(
                                JsonPayload.text(said, "name"),
                                value.map(v -> Numbers.plain(v) + " " + unit).orElse("ohne Wert")))
                .severity(value.filter(v -> v >= UNUSUAL).isPresent() ? 2 : 0)
                .certainty(validated ? Certainty.CONFIRMED : Certainty.SUSPECTED)
                .place(GeoJson.read(feature.path("geometry")))
                .observed(Moments.withOffset(JsonPayload.text(said, "end_measure")))
                .say("station", JsonPayload.text(said, "name"))
                .say("value", value)
                .say("unit", unit)
                .say("validated", validated)
                .say("usable", value.isPresent())
                .done();
    }
}
