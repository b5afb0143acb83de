package de.amtsfluss.connectors.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the client. */
record Answer(int status, byte[] body, Map<String, String> headers) {

    static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, body, Map.of("Content-Type", contentType));
    }

    static Answer json(int status, Object value) {
        return of(status, "application/json", Json.bytes(value));
    }

    static Answer ok(Object value) {
        return json(200, value);
    }

    static Answer jose(String compact) {
        return of(200, "application/jose", compact.getBytes(StandardCharsets.US_ASCII));
    }

    static Answer nothing() {
        return new Answer(204, new byte[0], Map.of());
    }

    Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more);
    }
}
