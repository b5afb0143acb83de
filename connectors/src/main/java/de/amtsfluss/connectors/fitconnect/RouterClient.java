package de.amtsfluss.connectors.fitconnect;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.JoseFault;
import de.amtsfluss.connectors.jose.KeyRules;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Finds the destination competent for a service in an area, and believes it only with the portal's signature. */
public final class RouterClient {

    private final Wire wire;
    private final Environment environment;

    RouterClient(Wire wire, Environment environment) {
        this.wire = wire;
        this.environment = environment;
    }

    public record Area(String id, String name, String type) {}

    public record Route(UUID destinationId, String destinationName) {}

    /** @param expressions 1 to 10 names or post codes, {@code *} for any text */
    public List<Area> findAreas(List<String> expressions) {
        var query = new StringBuilder("/v1/areas?offset=0&limit=100");
        expressions.forEach(e -> query.append("&areaSearchexpression=").append(encode(e)));
        var areas = new ArrayList<Area>();
        get(environment.routingBaseUrl() + query)
                .path("areas")
                .forEach(a -> areas.add(new Area(
                        a.path("id").asString(""),
                        a.path("name").asString(""),
                        a.path("type").asString(""))));
        return areas;
    }

    /**
     * @param leikaKey 14 digits
     * @param ars Regionalschlüssel of 2 to 12 digits
     * @throws FitConnectFault if a route is not signed by the portal for this destination, service and host
     */
    public List<Route> findDestinations(String leikaKey, String ars) {
        String query = "/v1/routes?leikaKey=%s&ars=%s&offset=0&limit=100".formatted(encode(leikaKey), encode(ars));
        var routes = new ArrayList<Route>();
        for (JsonNode node : get(environment.routingBaseUrl() + query).path("routes")) {
            var route = new Route(
                    UUID.fromString(node.path("destinationId").asString("")),
                    node.path("destinationName").asString(""));
            requireSigned(node.path("destinationSignature").asString(""), route, leikaKey);
            routes.add(route);
        }
        return routes;
    }

    private void requireSigned(String signature, Route route, String leikaKey) {
        try {
            JWSObject jws = JWSObject.parse(signature);
            RSAKey key = portalKey(jws.getHeader().getKeyID());
            boolean genuine = JWSAlgorithm.PS512.equals(jws.getHeader().getAlgorithm())
                    && jws.verify(new RSASSAVerifier(key.toRSAPublicKey()));
            if (!genuine || !isAbout(jws.getPayload().toJSONObject(), route, leikaKey)) {
                throw new FitConnectFault(
                        "The signature of the route to (%s) is not believed.".formatted(route.destinationId()));
            }
        } catch (ParseException | JOSEException | JoseFault e) {
            throw new FitConnectFault(
                    "The signature of the route to (%s) is not readable.".formatted(route.destinationId()), e);
        }
    }

    private boolean isAbout(Map<String, Object> claims, Route route, String leikaKey) {
        String host = URI.create(environment.submissionBaseUrl()).getAuthority();
        boolean offers = String.valueOf(claims.get("services")).contains(":" + leikaKey);
        return route.destinationId().toString().equals(claims.get("destinationId"))
                && host.equals(claims.get("submissionHost"))
                && offers;
    }

    private RSAKey portalKey(String kid) {
        for (JsonNode node : get(environment.selfServicePortalBaseUrl() + "/.well-known/jwks.json")
                .path("keys")) {
            if (node.path("kid").asString("").equals(kid)) {
                return KeyRules.requireVerification(KeyRules.parse(node.toString()));
            }
        }
        throw new JoseFault("The portal has no key (%s).".formatted(kid));
    }

    private JsonNode get(String url) {
        return wire.expect(Wire.to(url).GET()).json();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
