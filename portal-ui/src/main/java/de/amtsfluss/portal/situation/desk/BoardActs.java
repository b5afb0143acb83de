package de.amtsfluss.portal.situation.desk;

import de.amtsfluss.processes.situation.Certainty;
import de.amtsfluss.processes.situation.emergency.BadAlarm;
import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.own.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the page's script says a person did, read with the care due to anything from a browser. */
record BoardActs(PictureActions pictures, UUID emergency, String organisation) {

    /** @throws BadAlarm if it is not as agreed */
    void take(JsonNode act) {
        switch (text(act, "what")) {
            case "state" -> pictures.state(emergency, organisation, statement(act));
            case "decide" ->
                pictures.decide(
                        emergency,
                        organisation,
                        act.path("holds").asLong(0),
                        StreamSupport.stream(act.path("among").spliterator(), false)
                                .map(id -> id.asLong(0))
                                .toList(),
                        text(act, "text"));
            case "withdraw" ->
                pictures.withdraw(emergency, organisation, act.path("id").asLong(0));
            default -> throw new BadAlarm("what", "Nobody knows this act.");
        }
    }

    private static Statement statement(JsonNode act) {
        boolean placed =
                act.path("latitude").isNumber() && act.path("longitude").isNumber();
        return new Statement(
                text(act, "id"),
                text(act, "kind"),
                text(act, "text"),
                text(act, "danger"),
                certainty(text(act, "certainty")),
                act.path("allClear").asBoolean(false),
                placed
                        ? Optional.of(new Position(
                                act.path("longitude").asDouble(),
                                act.path("latitude").asDouble()))
                        : Optional.empty(),
                moment(text(act, "observedAt")));
    }

    private static Certainty certainty(String name) {
        return switch (name) {
            case "ACUTE" -> Certainty.ACUTE;
            case "SUSPECTED" -> Certainty.SUSPECTED;
            default -> Certainty.CONFIRMED;
        };
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadAlarm("observedAt", "The time (%s) is none.".formatted(text));
        }
    }

    private static String text(JsonNode act, String name) {
        return act.path(name).asString("");
    }
}
