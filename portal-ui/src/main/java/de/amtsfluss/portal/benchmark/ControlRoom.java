package de.amtsfluss.portal.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells alarms over the API, as a control room does. */
final class ControlRoom {

    static final String TOKEN = "token-of-the-benchmark";
    static final String SETTING = "--amtsfluss.control-rooms.leitstelle.token=" + TOKEN;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI portal;

    ControlRoom(URI portal) {
        this.portal = portal;
    }

    /** @param pages addresses of the crews' pages */
    record Told(UUID emergency, String dispatchNumber, List<URI> pages) {}

    /** An emergency in the middle of the region, moved by so many degrees. */
    Told alarm(int units, double east, double north) {
        return alarm("benchmark-" + NUMBERS.incrementAndGet(), "Probeweg 1, Paderborn", units, east, north);
    }

    /** The same number again changes the emergency. */
    Told alarm(String dispatchNumber, String address, int units, double east, double north) {
        var body = Map.of(
                "dispatchNumber",
                dispatchNumber,
                "keyword",
                "B3 Wohnungsbrand",
                "message",
                "Rauch aus Fenster",
                "address",
                address,
                "longitude",
                Region.WEST + Region.WIDTH / 2 + east,
                "latitude",
                Region.SOUTH + Region.HEIGHT / 2 + north,
                "units",
                IntStream.rangeClosed(1, units)
                        .mapToObj(i -> Map.of("name", "Florian Probe " + i, "organisation", "fire-brigade"))
                        .toList());
        JsonNode told = post("/api/einsaetze", TOKEN, JsonMapper.shared().writeValueAsString(body));
        List<URI> pages = new ArrayList<>();
        told.get("links")
                .forEach(link -> pages.add(portal.resolve(link.get("path").asString())));
        return new Told(UUID.fromString(told.get("id").asString()), dispatchNumber, pages);
    }

    void end(Told told) {
        post("/api/einsaetze/" + told.emergency() + "/ende", TOKEN, "{}");
    }

    /** A message of a push source, with the token of a demo. */
    void push(String source, Map<String, Object> message) {
        post("/api/meldungen/" + source, "demo", JsonMapper.shared().writeValueAsString(message));
    }

    private JsonNode post(String path, String token, String body) {
        var request = HttpRequest.newBuilder(portal.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s was answered with %d: %s".formatted(path, answer.statusCode(), answer.body()));
            }
            return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
