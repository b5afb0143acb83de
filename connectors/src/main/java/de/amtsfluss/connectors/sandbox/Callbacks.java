package de.amtsfluss.connectors.sandbox;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells subscribers that something waits; whoever is not reached still finds it by polling. */
final class Callbacks implements AutoCloseable {

    private static final String TYPE = "https://schema.fitko.de/fit-connect/submission-api/callbacks/new-submissions";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Directory directory;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    Callbacks(Directory directory) {
        this.directory = directory;
    }

    void announce(SubmissionEntry entry) {
        directory
                .destination(entry.destinationId())
                .callback()
                .ifPresent(callback -> threads.execute(() -> post(callback, entry)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }

    private void post(Participants.Callback callback, SubmissionEntry entry) {
        var submission = Map.of(
                "destinationId", entry.destinationId(),
                "submissionId", entry.id(),
                "caseId", entry.caseId());
        String body = new String(
                Json.bytes(Map.of("type", TYPE, "submissions", List.of(submission))), StandardCharsets.UTF_8);
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(callback.url())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("callback-timestamp", timestamp)
                .header("callback-authentication", hmac(callback.secret(), timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            System.getLogger(Callbacks.class.getName())
                    .log(System.Logger.Level.WARNING, "Callback to {0} failed: {1}", callback.url(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
