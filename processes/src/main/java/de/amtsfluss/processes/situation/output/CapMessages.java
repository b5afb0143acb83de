package de.amtsfluss.processes.situation.output;

import de.amtsfluss.processes.municipality.Parameters;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.own.OwnWarnings.Sent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Own warnings as CAP 1.2 messages. In an exercise their status says so, and no receiver may warn anybody. */
@Component
public class CapMessages {

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneId.of("Europe/Berlin"));

    private final Parameters parameters;

    CapMessages(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @param all messages of the emergency, among them those this one refers to */
    public String write(Emergency emergency, Sent message, List<Sent> all) {
        return XmlText.write(NAMESPACE, "alert", xml -> {
            xml.element("identifier", message.identifier());
            xml.element("sender", sender());
            xml.element("sent", time(message.sent()));
            xml.element("status", emergency.exercise() ? "Exercise" : "Actual");
            xml.element("msgType", message.type());
            xml.element("scope", "Public");
            String references = references(message, all);
            if (!references.isEmpty()) {
                xml.element("references", references);
            }
            info(xml, message);
        });
    }

    private void info(XmlText xml, Sent message) {
        xml.open("info");
        xml.element("language", "de-DE");
        xml.element("category", "Safety");
        xml.element("event", message.headline());
        xml.element("responseType", message.type().equals("Cancel") ? "AllClear" : "Execute");
        xml.element("urgency", message.type().equals("Cancel") ? "Past" : "Immediate");
        xml.element("severity", message.severity());
        xml.element("certainty", "Observed");
        xml.element("expires", time(message.expires()));
        xml.element("senderName", parameters.municipality().name());
        xml.element("headline", (message.type().equals("Cancel") ? "Entwarnung: " : "") + message.headline());
        if (!message.instruction().isBlank() && !message.type().equals("Cancel")) {
            xml.element("instruction", message.instruction());
        }
        xml.open("area");
        xml.element("areaDesc", "Umkreis von %d m".formatted(message.radiusMetres()));
        xml.element(
                "circle",
                "%s,%s %s"
                        .formatted(
                                message.centre().latitude(),
                                message.centre().longitude(),
                                message.radiusMetres() / 1000.0));
        xml.close();
        xml.close();
    }

    /** All earlier messages of the same warning, as {@code sender,identifier,sent} with blanks between. */
    private String references(Sent message, List<Sent> all) {
        Map<String, Sent> known = all.stream().collect(Collectors.toMap(Sent::identifier, Function.identity()));
        var earlier = new ArrayList<String>();
        Optional<String> next = message.replaces();
        while (next.isPresent()) {
            Sent before = known.get(next.get());
            earlier.addFirst("%s,%s,%s".formatted(sender(), before.identifier(), time(before.sent())));
            next = before.replaces();
        }
        return String.join(" ", earlier);
    }

    /** Without the characters CAP forbids in it. */
    private String sender() {
        return parameters.municipality().email().replaceAll("[\\s,<&]", "");
    }

    private static String time(Instant at) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS));
    }
}
