package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Answer.Fetched;
import de.amtsfluss.processes.situation.Answer.Marks;
import de.amtsfluss.processes.situation.FetchFailure;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Several JSON answers of one source as one payload, by name and in the order they were asked for. */
final class Bundle {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BoundedFetch fetch;
    private final Limits limits;
    private final long deadline;
    private final ObjectNode parts = JSON.createObjectNode();

    Bundle(BoundedFetch fetch, Limits limits) {
        this.fetch = fetch;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.total().toNanos();
    }

    /**
     * Asks for one more part, within the time left for all.
     *
     * @throws FetchFailure if it does not come; what is no JSON is kept as a note, which no reader takes for an answer
     */
    JsonNode ask(String name, URI uri) {
        if (System.nanoTime() > deadline) {
            throw FetchFailure.late("Not all parts came in time, (%s) is missing.".formatted(name));
        }
        Payload payload = ((Fetched) fetch.fetch(uri, Marks.NONE, limits)).payload();
        try {
            JsonNode part = JsonPayload.read(payload);
            parts.set(name, part);
            return part;
        } catch (Unreadable e) {
            parts.put(name, "unreadable: " + e.getMessage());
            return parts.get(name);
        }
    }

    /** As {@link #ask}, but a part the source does not have is left out. */
    void askIfThere(String name, URI uri) {
        try {
            ask(name, uri);
        } catch (FetchFailure e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }

    Answer done() {
        byte[] body = parts.toString().getBytes(StandardCharsets.UTF_8);
        return new Fetched(new Payload(body, "application/json"), 200, Marks.NONE);
    }
}
