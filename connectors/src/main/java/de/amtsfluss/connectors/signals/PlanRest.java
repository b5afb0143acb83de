package de.amtsfluss.connectors.signals;

import de.amtsfluss.processes.traffic.SignalControllers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings programs to a centre: {@code PUT <rest>/areas/<area>/program} with the publication as {@code Idempotency-Key}.
 * A 2xx answer says that every signal of the area has it; anything else is tried again later.
 */
final class PlanRest implements SignalControllers, AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI centre;
    private final String token;
    private final Duration patience;
    private final JsonMapper json;

    PlanRest(URI centre, String token, Duration patience, JsonMapper json) {
        this.centre = URI.create(centre.toString().replaceAll("/*$", "/"));
        this.token = token;
        this.patience = patience;
        this.json = json;
    }

    @Override
    public void accept(Handout publication) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        centre.resolve("areas/%s/program".formatted(publication.area())))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", String.valueOf(publication.publication()))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(publication)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        int status = send(request.build(), publication.area());
        if (status / 100 != 2) {
            throw new IllegalStateException("The centre did not take the program of (%s) and answered %d."
                    .formatted(publication.area(), status));
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private int send(HttpRequest request, String area) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The centre could not be reached for the program of (%s).".formatted(area), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program of (%s) was not brought to its end.".formatted(area), e);
        }
    }
}
