package de.amtsfluss.connectors.fitconnect;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.CompactJwe;
import de.amtsfluss.connectors.jose.JoseFault;
import de.amtsfluss.connectors.jose.KeyRules;
import de.amtsfluss.connectors.jose.StrictJson;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The submission interface, call by call. Every method throws {@link FitConnectFault} when it is refused. */
final class SubmissionApi {

    private static final int PAGE = 500;

    private final Wire wire;
    private final AccessTokens tokens;
    private final String base;
    private final ApiVersion version;

    SubmissionApi(Wire wire, AccessTokens tokens, String submissionBaseUrl, ApiVersion version) {
        this.wire = wire;
        this.tokens = tokens;
        this.base = submissionBaseUrl + "/" + version.path();
        this.version = version;
    }

    ApiVersion version() {
        return version;
    }

    Destination destination(UUID id) {
        return Destination.read(get("/destinations/" + id).json(), version);
    }

    RSAKey key(UUID destination, String kid) {
        try {
            return KeyRules.parse(
                    get("/destinations/%s/keys/%s".formatted(destination, kid)).text());
        } catch (JoseFault e) {
            throw new FitConnectFault("The destination (%s) has a key we do not use.".formatted(destination), e);
        }
    }

    JsonNode announce(Map<String, Object> announcement) {
        return authorized(json(Wire.to(base + "/submissions"), "POST", announcement))
                .json();
    }

    void upload(UUID submission, UUID attachment, CompactJwe jwe) {
        authorized(Wire.to(base + "/submissions/%s/attachments/%s".formatted(submission, attachment))
                .header("Content-Type", "application/jose")
                .PUT(BodyPublishers.ofString(jwe.text())));
    }

    void submit(UUID submission, CompactJwe metadata, CompactJwe data) {
        var body = Map.<String, Object>of("encryptedMetadata", metadata.text(), "encryptedData", data.text());
        authorized(json(Wire.to(base + "/submissions/" + submission), "PUT", body));
    }

    JsonNode waiting(UUID destination, int offset, int limit) {
        return get("/submissions?destinationId=%s&offset=%d&limit=%d".formatted(destination, offset, limit))
                .json();
    }

    JsonNode submission(UUID submission) {
        return get("/submissions/" + submission).json();
    }

    CompactJwe attachment(UUID submission, UUID attachment) {
        return new CompactJwe(get("/submissions/%s/attachments/%s".formatted(submission, attachment))
                .text());
    }

    /** All events of the case as compact JWS, oldest first, not yet verified. */
    List<String> events(UUID caseId) {
        var events = new ArrayList<String>();
        while (true) {
            JsonNode page = get("/cases/%s/events?offset=%d&limit=%d".formatted(caseId, events.size(), PAGE))
                    .json();
            page.path("eventLog").forEach(e -> events.add(e.asString()));
            if (page.path("eventLog").size() < PAGE) {
                return events;
            }
        }
    }

    void say(UUID caseId, String event) {
        authorized(Wire.to(base + "/cases/%s/events".formatted(caseId))
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofString(event)));
    }

    private Wire.Reply get(String path) {
        return authorized(Wire.to(base + path).GET());
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, Map<String, Object> body) {
        byte[] bytes = StrictJson.upTo(1).writeValueAsBytes(body);
        return request.header("Content-Type", "application/json").method(method, BodyPublishers.ofByteArray(bytes));
    }

    private Wire.Reply authorized(HttpRequest.Builder request) {
        String token = tokens.token();
        Wire.Reply reply = wire.send(request.setHeader("Authorization", "Bearer " + token));
        if (reply.status() == 401) {
            tokens.forget(token);
            return wire.expect(request.setHeader("Authorization", "Bearer " + tokens.token()));
        }
        if (reply.status() / 100 == 2) {
            return reply;
        }
        throw Wire.fault(reply);
    }
}
