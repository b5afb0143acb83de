package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.JsonNode;

/**
 * Water supply from OpenStreetMap as Overpass answers it. A {@code remark} in a good answer means that the server gave
 * up half way; what it has then is no answer. A hydrant whose type nobody surveyed is of unknown type.
 */
final class OsmHydrants implements PayloadReader {

    private static final Set<String> WATER = Set.of("fire_hydrant", "suction_point", "water_tank", "fire_water_pond");
    private static final Set<String> TYPES = Set.of("underground", "pillar", "wall", "pipe");

    /** @param area south, west, north, east */
    static String path(String area) {
        String query = "[out:json][timeout:15];nwr[\"emergency\"~\"^(fire_hydrant|suction_point|water_tank|"
                + "fire_water_pond)$\"](" + area + ");out center;";
        return "/api/interpreter?data=" + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        JsonNode answer = JsonPayload.read(payload);
        String remark = JsonPayload.text(answer, "remark");
        if (!remark.isBlank()) {
            throw new Unreadable("Overpass gave up: (%s).".formatted(remark));
        }
        var observations = new ArrayList<Observation>();
        for (JsonNode element : JsonPayload.list(answer.path("elements"), "elements")) {
            if (WATER.contains(JsonPayload.text(element.path("tags"), "emergency"))) {
                observations.add(hydrant(element, JsonPayload.text(answer.path("osm3s"), "timestamp_osm_base")));
            }
        }
        return observations;
    }

    private static Observation hydrant(JsonNode element, String dataAge) {
        JsonNode tags = element.path("tags");
        String type = type(tags);
        Optional<Double> diameter = JsonPayload.number(tags, "fire_hydrant:diameter");
        String pressure = JsonPayload.text(tags, "fire_hydrant:pressure");
        return Observation.about("hydrant", JsonPayload.text(element, "type") + "/" + JsonPayload.text(element, "id"))
                .subkind(type)
                .title(WaterSupply.name(type)
                        + diameter.map(d -> " DN " + Numbers.plain(d)).orElse(""))
                .place(place(element))
                .observed(Moments.localStart(JsonPayload.text(tags, "survey:date") + " 00:00:00"))
                .issued(Moments.withOffset(dataAge))
                .say("type", type)
                .say("diameter", diameter)
                .say("pressure", pressure)
                .say("position", JsonPayload.text(tags, "fire_hydrant:position"))
                .say("source", JsonPayload.text(tags, "water_source"))
                .say("couplings", JsonPayload.text(tags, "couplings"))
                .say("reference", JsonPayload.text(tags, "ref"))
                .say("usable", !JsonPayload.text(tags, "disused").equals("yes"))
                .done();
    }

    private static String type(JsonNode tags) {
        return switch (JsonPayload.text(tags, "emergency")) {
            case "suction_point" -> "suction";
            case "water_tank" -> "tank";
            case "fire_water_pond" -> "pond";
            default -> {
                String type = JsonPayload.text(tags, "fire_hydrant:type");
                yield TYPES.contains(type) ? type : "unknown";
            }
        };
    }

    private static Optional<Point> place(JsonNode element) {
        JsonNode at = element.path("center").isObject() ? element.path("center") : element;
        return Places.point(JsonPayload.text(at, "lon"), JsonPayload.text(at, "lat"));
    }
}
