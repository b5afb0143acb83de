package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.connectors.jose.StrictJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request, one answer: with a name, a time limit and a size limit. */
final class Wire implements AutoCloseable {

    static final String AGENT = "Amtsfluss-FIT-Connect/1";

    private static final int MAX_ANSWER_BYTES = 64 * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = StrictJson.upTo(MAX_ANSWER_BYTES);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param body of the answer; empty where there is none */
    record Reply(int status, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8).trim();
        }

        /** @throws FitConnectFault if the body is no JSON object */
        JsonNode json() {
            try {
                JsonNode node = JSON.readTree(body);
                if (node.isObject()) {
                    return node;
                }
            } catch (JacksonException e) {
                throw new FitConnectFault("The answer is no JSON. Maybe the base URL leads elsewhere.", e);
            }
            throw new FitConnectFault("The answer is no JSON object. Maybe the base URL leads elsewhere.");
        }
    }

    static HttpRequest.Builder to(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("User-Agent", AGENT)
                .header("Accept", "application/json, application/jose, application/problem+json");
    }

    /** @throws FitConnectFault if there is no answer, or it is not a success */
    Reply expect(HttpRequest.Builder request) {
        Reply reply = send(request);
        if (reply.status() / 100 == 2) {
            return reply;
        }
        throw fault(reply);
    }

    /** @throws FitConnectFault if there is no answer */
    Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(WHOLE).build();
        CompletableFuture<HttpResponse<byte[]>> pending =
                http.sendAsync(request, info -> new BoundedBody(MAX_ANSWER_BYTES));
        try {
            HttpResponse<byte[]> response = pending.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.body());
        } catch (ExecutionException | TimeoutException e) {
            pending.cancel(true);
            throw new FitConnectFault(
                    "The service (%s) does not answer. Maybe it is down or the address is wrong."
                            .formatted(request.uri()),
                    e);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new FitConnectFault("Interrupted while waiting for (%s).".formatted(request.uri()), e);
        }
    }

    static FitConnectFault fault(Reply reply) {
        try {
            JsonNode problem = reply.json();
            String detail = problem.path("detail")
                    .asString(problem.path("error_description").asString(""));
            String title = problem.path("title").asString(problem.path("error").asString(""));
            return new FitConnectFault(
                    reply.status(),
                    problem.path("type").asString(""),
                    "The service refuses (%d %s): %s".formatted(reply.status(), title, detail));
        } catch (FitConnectFault e) {
            return new FitConnectFault(reply.status(), "", "The service refuses (%d).".formatted(reply.status()));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
