package de.amtsfluss.portal.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who may bring detector data, by name, from {@code amtsfluss.detector-gateways.<name>.*}. */
@ConfigurationProperties("amtsfluss")
record DetectorGateways(Map<String, Gateway> detectorGateways) {

    private static final int SHORTEST_TOKEN = 12;

    DetectorGateways {
        detectorGateways = detectorGateways == null ? Map.of() : Map.copyOf(detectorGateways);
    }

    /**
     * @param token the secret it shows, from the environment; without one, nothing is taken from it
     * @param area the only area whose detectors it speaks for
     */
    record Gateway(String token, String area) {}

    record Known(String name, String area) {}

    Optional<Known> findByToken(String shown) {
        return detectorGateways.entrySet().stream()
                .filter(gateway -> isSame(gateway.getValue().token(), shown))
                .map(gateway -> new Known(gateway.getKey(), gateway.getValue().area()))
                .findFirst();
    }

    private static boolean isSame(String secret, String shown) {
        return secret != null
                && secret.length() >= SHORTEST_TOKEN
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
