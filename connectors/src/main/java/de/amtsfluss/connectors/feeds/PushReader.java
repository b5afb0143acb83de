package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Certainty;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Pushing;
import de.amtsfluss.processes.situation.SourceSheet;
import de.amtsfluss.processes.situation.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One JSON message, or a list of them. Each says when it was so, with an offset. */
record PushReader(SourceSheet sheet, String token, PushForm form) implements Pushing {

    private static final int MESSAGES_AT_MOST = 1_000;
    private static final double NEARLY_FULL = 0.9;

    @Override
    public boolean admits(String shown) {
        byte[] ours = token.getBytes(StandardCharsets.UTF_8);
        return ours.length > 0 && MessageDigest.isEqual(ours, shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        JsonNode json = JsonPayload.read(payload);
        if (json.isObject()) {
            return List.of(observation(json));
        }
        var observations = new ArrayList<Observation>();
        for (JsonNode message : JsonPayload.list(json, "messages")) {
            observations.add(observation(message));
        }
        if (observations.size() > MESSAGES_AT_MOST) {
            throw new Unreadable("More than (%d) messages at once.".formatted(MESSAGES_AT_MOST));
        }
        return observations;
    }

    private Observation observation(JsonNode message) throws Unreadable {
        check(message);
        Instant observed = moment(message, "observedAt")
                .orElseThrow(() -> new Unreadable("observedAt is missing or has no offset from UTC."));
        boolean alarm = flag(message, "alarm") || flag(message, "acute");
        Observation.Draft draft = Observation.about(form.kind(), joined(message, form.identity(), "/"))
                .title(joined(message, form.title(), " "))
                .severity(alarm ? 3 : crowding(message))
                .certainty(alarm ? Certainty.ACUTE : Certainty.CONFIRMED)
                .place(Places.point(JsonPayload.text(message, "lon"), JsonPayload.text(message, "lat")))
                .observed(Optional.of(observed))
                .valid(Optional.of(observed), until(message, observed));
        form.texts().forEach(name -> draft.say(name, JsonPayload.text(message, name)));
        form.numbers().forEach(name -> draft.say(name, JsonPayload.number(message, name)));
        form.flags().forEach(name -> draft.say(name, flag(message, name)));
        return draft.done();
    }

    /** A place that fills up is noticed before it is full. */
    private static int crowding(JsonNode message) throws Unreadable {
        double count = JsonPayload.number(message, "count").orElse(0.0);
        double capacity = JsonPayload.number(message, "capacity").orElse(Double.MAX_VALUE);
        return count >= capacity ? 3 : count >= NEARLY_FULL * capacity ? 2 : 0;
    }

    /** Consent that has ended ends the fact with it. */
    private Optional<Instant> until(JsonNode message, Instant observed) {
        return moment(message, "consentUntil")
                .or(() -> moment(message, "validUntil"))
                .or(() -> Optional.of(observed.plus(sheet.rhythm().dead())));
    }

    private void check(JsonNode message) throws Unreadable {
        for (Map.Entry<String, JsonNode> member : message.properties()) {
            if (!form.knows(member.getKey()) || member.getValue().isContainer()) {
                throw new Unreadable("The message has a member (%s) nobody knows.".formatted(member.getKey()));
            }
        }
        for (String needed : form.required()) {
            if (JsonPayload.text(message, needed).isBlank()) {
                throw new Unreadable("The message says nothing about (%s).".formatted(needed));
            }
        }
        if (form.required().contains("consentUntil")
                && moment(message, "consentUntil").isEmpty()) {
            throw new Unreadable("The message does not say until when its owner consents.");
        }
    }

    private static Optional<Instant> moment(JsonNode message, String name) {
        return Moments.withOffset(JsonPayload.text(message, name));
    }

    private static boolean flag(JsonNode message, String name) {
        return JsonPayload.text(message, name).equals("true");
    }

    private static String joined(JsonNode message, List<String> names, String separator) {
        return names.stream().map(name -> JsonPayload.text(message, name)).collect(Collectors.joining(separator));
    }
}
