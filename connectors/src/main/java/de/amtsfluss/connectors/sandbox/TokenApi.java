package de.amtsfluss.connectors.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** OAuth 2.0 client credentials in the body ({@code client_secret_post}); Basic is refused as the real service does. */
final class TokenApi {

    private static final int MAX_FORM_BYTES = 16_384;
    private static final String UNKNOWN_SECRET = "there is no such client";

    private final Participants participants;
    private final Tokens tokens;

    TokenApi(Participants participants, Tokens tokens) {
        this.participants = participants;
        this.tokens = tokens;
    }

    void register(Endpoints endpoints) {
        endpoints.on("POST", "/token", this::token);
    }

    private Answer token(Request request) {
        Map<String, String> form = form(request);
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return refused(400, "unsupported_grant_type", "The grant_type is not client_credentials.");
        }
        var client = participants.findClient(form.getOrDefault("client_id", ""));
        String secret = client.map(Participants.Client::secret).orElse(UNKNOWN_SECRET);
        if (client.isEmpty() | !same(secret, form.getOrDefault("client_secret", ""))) {
            return refused(401, "invalid_client", "The client is unknown or its secret is wrong.");
        }
        Set<Scope> granted = scopes(client.get(), form.getOrDefault("scope", ""));
        if (granted.isEmpty()) {
            return refused(400, "invalid_scope", "The client has none of the scopes asked for.");
        }
        return Answer.ok(body(tokens.issue(client.get(), granted), granted)).with("Cache-Control", "no-store");
    }

    private static Map<String, Object> body(String token, Set<Scope> granted) {
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", token);
        body.put("token_type", "Bearer");
        body.put("expires_in", Tokens.LIFETIME_SECONDS);
        body.put("scope", granted.stream().map(Scope::uri).collect(Collectors.joining(" ")));
        return body;
    }

    private static Set<Scope> scopes(Participants.Client client, String asked) {
        var granted = new TreeSet<Scope>();
        client.scopes().forEach(s -> granted.add(Scope.parse(s)));
        if (!asked.isBlank()) {
            Set<String> uris = new TreeSet<>(List.of(asked.trim().split("\\s+")));
            if (uris.stream()
                    .anyMatch(u -> granted.stream().noneMatch(g -> g.uri().equals(u)))) {
                return Set.of();
            }
            granted.removeIf(g -> !uris.contains(g.uri()));
        }
        return granted;
    }

    private static Map<String, String> form(Request request) {
        String text =
                new String(request.body("application/x-www-form-urlencoded", MAX_FORM_BYTES), StandardCharsets.UTF_8);
        var form = new HashMap<String, String>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(Request.decode(pair.substring(0, equals)), Request.decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static boolean same(String secret, String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer refused(int status, String error, String description) {
        return Answer.json(status, Map.of("error", error, "error_description", description));
    }
}
