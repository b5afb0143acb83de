package de.amtsfluss.connectors.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One request, its path matched.
 *
 * @param address of the interface called, such as {@code http://localhost:18080/submission-api}
 * @param api first segment of the path where it names an interface, else empty
 * @param variables parts of the path by name
 */
record Request(HttpExchange exchange, Bodies bodies, String address, String api, Map<String, String> variables) {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    Request with(Map<String, String> matched) {
        return new Request(exchange, bodies, address, api, matched);
    }

    boolean isVersion1() {
        return "v1".equals(variables.get("version"));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).filter(v -> !v.isBlank());
    }

    /** @throws Fault (404) if the part of the path is no UUID */
    UUID id(String name) {
        return parse(variables.get(name)).orElseThrow(() -> Fault.notFound(name, variables.get(name)));
    }

    static Optional<UUID> parse(String text) {
        return Optional.ofNullable(text)
                .filter(t -> CANONICAL.matcher(t).matches())
                .map(UUID::fromString);
    }

    /** @throws Fault (415) if the content type is another */
    byte[] body(String contentType, int maxBytes) {
        String actual = header("Content-Type").orElse("").split(";", 2)[0].trim();
        if (!contentType.equalsIgnoreCase(actual)) {
            throw new Fault(
                    415,
                    "unsupported-media-type",
                    "Unsupported media type",
                    "The content type (%s) is not %s.".formatted(actual, contentType));
        }
        return bodies.read(exchange, maxBytes);
    }

    Optional<String> query(String name) {
        return queries(name).stream().findFirst();
    }

    List<String> queries(String name) {
        var values = new ArrayList<String>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && decode(pair.substring(0, equals)).equals(name)) {
                values.add(decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    /** @throws Fault (400) if the query parameter is no whole number in the range */
    int number(String name, int min, int max, int otherwise) {
        Optional<String> text = query(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Fault.malformed("The parameter %s (%s) is no number.".formatted(name, text.get()));
        }
        throw Fault.malformed("The parameter %s (%s) is not in %d..%d.".formatted(name, text.get(), min, max));
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Fault.malformed("The text (%s) is not URL-encoded.".formatted(text));
        }
    }
}
