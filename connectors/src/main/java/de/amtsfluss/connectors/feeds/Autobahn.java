package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.JsonNode;

/**
 * Road works, closures and warnings of motorways and some other roads. {@code isBlocked} says false also of full
 * closures, so the words count too; the end stands only in the German text; the same item may come for two roads.
 */
final class Autobahn implements PayloadReader {

    private static final List<String> SERVICES = List.of("roadworks", "closure", "warning");
    private static final Pattern END = Pattern.compile("Ende:\\s*(\\d{2}\\.\\d{2}\\.\\d{4})(?: um)? (\\d{2}:\\d{2})");
    private static final Pattern FULL = Pattern.compile("(?i)\\b(voll)?gesperrt|vollsperrung|voll gesperrt");

    static Answer ask(URI base, String roads, Bundle bundle) {
        for (String road : roads.split(",")) {
            for (String service : SERVICES) {
                String name = road.strip();
                bundle.ask(name + "/" + service, URI.create(base + "/o/autobahn/" + name + "/services/" + service));
            }
        }
        return bundle.done();
    }

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        var observations = new ArrayList<Observation>();
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, JsonNode> part : JsonPayload.read(payload).properties()) {
            String[] name = part.getKey().split("/");
            for (JsonNode item : JsonPayload.list(part.getValue().path(name[name.length - 1]), part.getKey())) {
                if (seen.add(JsonPayload.text(item, "identifier"))) {
                    observations.add(closure(name[0], name[name.length - 1], item));
                }
            }
        }
        return observations;
    }

    private static Observation closure(String road, String service, JsonNode item) {
        String text = description(item.path("description"));
        String title = JsonPayload.text(item, "title");
        boolean blocked = JsonPayload.text(item, "isBlocked").equals("true")
                || service.equals("closure")
                || FULL.matcher(title).find();
        return Observation.about("closure", JsonPayload.text(item, "identifier"))
                .subkind(service)
                .title(title)
                .severity(blocked ? 3 : 1)
                .place(place(item))
                .valid(Moments.withOffset(JsonPayload.text(item, "startTimestamp")), end(text))
                .say("road", road)
                .say("direction", JsonPayload.text(item, "subtitle"))
                .say("blocked", blocked)
                .say("description", text)
                .say("future", JsonPayload.text(item, "future").equals("true"))
                .done();
    }

    private static String description(JsonNode lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.asString("")).append('\n'));
        return text.toString().strip();
    }

    private static Optional<java.time.Instant> end(String text) {
        Matcher found = END.matcher(text);
        return found.find() ? Moments.localEnd(found.group(1) + " " + found.group(2)) : Optional.empty();
    }

    /** {@code coordinate} holds text or numbers by name, or a GeoJSON point; {@code point} is longitude first. */
    private static Optional<Point> place(JsonNode item) {
        JsonNode coordinate = item.path("coordinate");
        if (coordinate.path("coordinates").size() == 2) {
            return Places.point(
                    coordinate.path("coordinates").get(0).asString(""),
                    coordinate.path("coordinates").get(1).asString(""));
        }
        String[] point = JsonPayload.text(item, "point").split(",");
        return Places.point(JsonPayload.text(coordinate, "long"), JsonPayload.text(coordinate, "lat"))
                .or(() -> point.length == 2 ? Places.point(point[0], point[1]) : Optional.empty());
    }
}
