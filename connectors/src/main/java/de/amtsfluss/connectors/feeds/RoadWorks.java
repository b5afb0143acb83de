package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * The town's own registry of road works: a table {@code id;strasse;art;gesperrt;von;bis;lon;lat;text} with times of the
 * clock on the wall, or GeoJSON with the same names as properties.
 */
final class RoadWorks implements PayloadReader {

    static final String PATH = "/baustellen.csv";

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        String text = payload.text().stripLeading();
        return text.startsWith("{") ? features(JsonPayload.read(text)) : table(text);
    }

    private static List<Observation> table(String text) throws Unreadable {
        Csv csv = Csv.read(text, "id", "strasse", "gesperrt", "von", "bis", "lon", "lat");
        var observations = new ArrayList<Observation>();
        for (String[] row : csv.rows()) {
            observations.add(closure(
                    column -> csv.field(row, column), Places.point(csv.field(row, "lon"), csv.field(row, "lat"))));
        }
        return observations;
    }

    private static List<Observation> features(JsonNode collection) throws Unreadable {
        var observations = new ArrayList<Observation>();
        for (JsonNode feature : JsonPayload.list(collection.path("features"), "features")) {
            JsonNode properties = feature.path("properties");
            observations.add(
                    closure(name -> JsonPayload.text(properties, name), GeoJson.read(feature.path("geometry"))));
        }
        return observations;
    }

    private interface Row {
        String get(String name);
    }

    private static Observation closure(Row row, Optional<? extends Geometry> place) {
        boolean blocked =
                List.of("ja", "true", "1").contains(row.get("gesperrt").toLowerCase(java.util.Locale.ROOT));
        Optional<Instant> from = Moments.withOffset(row.get("von")).or(() -> Moments.localStart(row.get("von")));
        Optional<Instant> until = Moments.withOffset(row.get("bis")).or(() -> Moments.localEnd(row.get("bis")));
        return Observation.about("closure", row.get("id"))
                .subkind(row.get("art"))
                .title(row.get("strasse") + (blocked ? " gesperrt" : " Baustelle"))
                .severity(blocked ? 3 : 1)
                .place(place)
                .valid(from, until)
                .say("road", row.get("strasse"))
                .say("blocked", blocked)
                .say("description", row.get("text"))
                .done();
    }
}
