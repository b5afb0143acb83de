package de.amtsfluss.connectors.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request refused, told to the client as problem details (RFC 7807). */
final class Fault extends RuntimeException {

    private static final String TYPES = "https://schema.fitko.de/fit-connect/submission-api/problems/";

    private final int status;
    private final String type;
    private final String title;

    Fault(int status, String type, String title, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    static Fault malformed(String detail) {
        return new Fault(400, "malformed-request", "Malformed request", detail);
    }

    static Fault forbidden(String detail) {
        return new Fault(403, "forbidden", "Forbidden", detail);
    }

    static Fault notFound(String what, Object id) {
        return new Fault(404, what + "-not-found", "Not found", "There is no %s (%s).".formatted(what, id));
    }

    static Fault unprocessable(String type, String title, String detail) {
        return new Fault(422, type, title, detail);
    }

    int status() {
        return status;
    }

    Answer answer(String instance) {
        var problem = new LinkedHashMap<String, Object>(
                Map.of("type", TYPES + type, "title", title, "status", status, "detail", getMessage()));
        problem.put("instance", instance);
        return Answer.of(status, "application/problem+json", Json.bytes(problem));
    }
}
