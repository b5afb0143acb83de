package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.connectors.jose.KeyRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code amtsfluss.fitconnect.*}: either the path of a file in the SDK's YAML form, or its members one by one.
 *
 * @param configPath of a YAML file in the form of the SDK; the other members but the last two are not looked at then
 * @param privateDecryptionKeys JWKs as text, or paths of files that hold them; likewise the signing key
 * @param destinations id of the Zustellpunkt by the name service packages use
 * @param ars Regionalschlüssel of the town, for destinations not named
 */
@ConfigurationProperties("amtsfluss.fitconnect")
public record FitConnectProperties(
        String configPath,
        String authBaseUrl,
        String routingBaseUrl,
        List<String> submissionBaseUrls,
        String selfServicePortalBaseUrl,
        String destinationBaseUrl,
        boolean allowInsecurePublicKey,
        boolean skipSubmissionDataValidation,
        Boolean enableAutoReject,
        List<String> trustedRootPaths,
        Client sender,
        Client subscriber,
        List<String> privateDecryptionKeys,
        String privateSigningKey,
        Map<String, UUID> destinations,
        String ars) {

    public FitConnectProperties {
        destinations = destinations == null ? Map.of() : destinations;
        ars = Objects.requireNonNullElse(ars, "");
    }

    public record Client(String clientId, String clientSecret) {}

    ApplicationConfig config() {
        if (configPath != null) {
            return ApplicationConfigLoader.loadConfigFromPath(Path.of(configPath));
        }
        return new ApplicationConfig(
                Optional.ofNullable(sender).map(s -> new SenderConfig(s.clientId(), s.clientSecret())),
                Optional.ofNullable(subscriber).map(this::subscriberConfig),
                "CONFIGURED",
                Map.of("CONFIGURED", environment()));
    }

    private Environment environment() {
        return new Environment(
                required("auth-base-url", authBaseUrl),
                Objects.requireNonNullElse(routingBaseUrl, ""),
                required("submission-base-urls", submissionBaseUrls),
                Objects.requireNonNullElse(selfServicePortalBaseUrl, ""),
                Objects.requireNonNullElse(destinationBaseUrl, ""),
                allowInsecurePublicKey,
                skipSubmissionDataValidation,
                enableAutoReject == null || enableAutoReject,
                Objects.requireNonNullElse(trustedRootPaths, List.of()));
    }

    private SubscriberConfig subscriberConfig(Client client) {
        return new SubscriberConfig(
                client.clientId(),
                client.clientSecret(),
                required("private-decryption-keys", privateDecryptionKeys).stream()
                        .map(FitConnectProperties::text)
                        .map(KeyRules::parse)
                        .map(KeyRules::requireDecryption)
                        .toList(),
                KeyRules.requireSigning(KeyRules.parse(text(required("private-signing-key", privateSigningKey)))));
    }

    private static String text(String keyOrPath) {
        if (keyOrPath.trim().startsWith("{")) {
            return keyOrPath;
        }
        try {
            return Files.readString(Path.of(keyOrPath));
        } catch (IOException e) {
            throw new UncheckedIOException("The key (%s) is not readable.".formatted(keyOrPath), e);
        }
    }

    private static <T> T required(String name, T value) {
        if (value == null) {
            throw new IllegalArgumentException("The setting amtsfluss.fitconnect.%s is missing.".formatted(name));
        }
        return value;
    }
}
