package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.NewKeys;
import java.util.List;
import java.util.Map;

/** What anyone may read: the service's keys and its version. */
final class ServiceApi {

    private final Map<String, Object> deliveryKey;
    private final Map<String, Object> portalKey;

    ServiceApi(ServiceKeys keys) {
        this.deliveryKey = view(keys.delivery());
        this.portalKey = view(keys.portal());
    }

    void register(Endpoints endpoints) {
        endpoints.on("GET", "/.well-known/jwks.json", this::keys).on("GET", "/{version}/info", this::info);
    }

    private Answer keys(Request request) {
        List<Map<String, Object>> keys =
                switch (request.api()) {
                    case "portal" -> List.of(portalKey);
                    case "submission-api" -> List.of(deliveryKey);
                    default -> List.of(deliveryKey, portalKey);
                };
        return Answer.ok(Map.of("keys", keys));
    }

    private Answer info(Request request) {
        int major = request.isVersion1() ? 1 : 2;
        return Answer.ok(Map.of("version", Map.of("major", major, "minor", 0, "patch", 0)));
    }

    private static Map<String, Object> view(RSAKey key) {
        return NewKeys.publicHalf(key).toJSONObject();
    }
}
