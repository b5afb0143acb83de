package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** CAP as the BBK writes it in JSON. Any member may be missing, also in a warning that holds. */
final class CapJson {

    private CapJson() {}

    static CapAlert read(String id, JsonNode alert, Optional<Geometry> place) throws Unreadable {
        return new CapAlert(
                id,
                JsonPayload.text(alert, "sender"),
                Moments.withOffset(JsonPayload.text(alert, "sent")),
                JsonPayload.text(alert, "status").isBlank() ? "Actual" : JsonPayload.text(alert, "status"),
                JsonPayload.text(alert, "msgType"),
                CapReferences.read(JsonPayload.text(alert, "references")),
                info(alert.path("info"), place));
    }

    private static Optional<CapAlert.Info> info(JsonNode infos, Optional<Geometry> place) throws Unreadable {
        JsonNode chosen = null;
        for (JsonNode info : infos) {
            if (chosen == null || (isGerman(info) && !isGerman(chosen))) {
                chosen = info;
            }
        }
        return chosen == null ? Optional.empty() : Optional.of(read(chosen, place));
    }

    private static CapAlert.Info read(JsonNode info, Optional<Geometry> place) throws Unreadable {
        var area = new CapArea();
        var names = new ArrayList<String>();
        for (JsonNode part : info.path("area")) {
            names.add(JsonPayload.text(part, "areaDesc"));
            for (JsonNode polygon : part.path("polygon")) {
                area.polygon(polygon.asString(""));
            }
            area.end();
        }
        String event = JsonPayload.text(info, "event");
        String headline = JsonPayload.text(info, "headline");
        return new CapAlert.Info(
                JsonPayload.text(info, "language"),
                event,
                responseType(info),
                JsonPayload.text(info, "urgency"),
                JsonPayload.text(info, "severity"),
                JsonPayload.text(info, "certainty"),
                headline,
                JsonPayload.text(info, "description"),
                JsonPayload.text(info, "instruction"),
                parameter(info, "sender_langname"),
                Moments.withOffset(JsonPayload.text(info, "onset")),
                Moments.withOffset(JsonPayload.text(info, "expires")),
                names,
                List.of(parameter(info, "warnVerwaltungsbereiche").split(",")),
                place.or(area::together));
    }

    private static String responseType(JsonNode info) {
        JsonNode types = info.path("responseType");
        return types.isArray() && !types.isEmpty() ? types.get(0).asString("") : JsonPayload.text(info, "responseType");
    }

    private static String parameter(JsonNode info, String name) {
        for (JsonNode parameter : info.path("parameter")) {
            if (JsonPayload.text(parameter, "valueName").equals(name)) {
                return JsonPayload.text(parameter, "value");
            }
        }
        return "";
    }

    private static boolean isGerman(JsonNode info) {
        return JsonPayload.text(info, "language").toLowerCase(Locale.ROOT).startsWith("de");
    }
}
