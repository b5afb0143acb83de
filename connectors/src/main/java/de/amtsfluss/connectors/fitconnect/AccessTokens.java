package de.amtsfluss.connectors.fitconnect;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/** The access token of one client, fetched when needed and kept until shortly before it expires. */
final class AccessTokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Wire wire;
    private final String url;
    private final String form;
    private final ReentrantLock lock = new ReentrantLock();
    private String token = "";
    private Instant freshUntil = Instant.MIN;

    AccessTokens(Wire wire, String authBaseUrl, String clientId, String clientSecret) {
        this.wire = wire;
        this.url = authBaseUrl + "/token";
        this.form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encode(clientId), encode(clientSecret));
    }

    /** @throws FitConnectFault if the client is not let in */
    String token() {
        lock.lock();
        try {
            if (Instant.now().isAfter(freshUntil)) {
                fetch();
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    /** The service did not take this one; the next call fetches another. */
    void forget(String refused) {
        lock.lock();
        try {
            if (token.equals(refused)) {
                freshUntil = Instant.MIN;
            }
        } finally {
            lock.unlock();
        }
    }

    private void fetch() {
        JsonNode answer = wire.expect(Wire.to(url)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .json();
        token = answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new FitConnectFault("The service (%s) gave no token.".formatted(url));
        }
        long seconds = answer.path("expires_in").asLong(300);
        freshUntil = Instant.now().plusSeconds(seconds).minus(MARGIN);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
