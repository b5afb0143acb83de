package de.amtsfluss.connectors.fitconnect;

import java.util.Map;
import java.util.Optional;

/** Everything the clients are made from, shaped as in the SDK; read from YAML by {@link ApplicationConfigLoader}. */
public record ApplicationConfig(
        Optional<SenderConfig> senderConfig,
        Optional<SubscriberConfig> subscriberConfig,
        String activeEnvironment,
        Map<String, Environment> environments) {

    /** @throws IllegalArgumentException if the active one is not among them */
    public Environment environment() {
        return Optional.ofNullable(environments.get(activeEnvironment))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The environment (%s) is none of %s. Maybe activeEnvironment is misspelt."
                                .formatted(activeEnvironment, environments.keySet())));
    }
}
