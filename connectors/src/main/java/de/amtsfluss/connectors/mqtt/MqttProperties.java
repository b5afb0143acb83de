package de.amtsfluss.connectors.mqtt;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The broker of the town.
 *
 * @param url {@code mqtt://host:1883}, or {@code mqtts://host:8883} with TLS
 * @param username empty where the broker knows us by certificate
 * @param clientId how this node begins its names at the broker; it must be another one on each node, and stay the same
 *     over restarts, or the broker forgets what it kept for us
 * @param sslBundle name of a {@code spring.ssl.bundle} with whom to trust and who we are; empty: trust as the JDK does
 * @param maxMessageBytes longer messages are passed over
 */
@ConfigurationProperties("amtsfluss.mqtt")
public record MqttProperties(
        URI url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("amtsfluss") String clientId,
        @DefaultValue("") String sslBundle,
        @DefaultValue("1048576") int maxMessageBytes) {

    public MqttProperties {
        if (url != null
                && (url.getHost() == null || !("mqtt".equals(url.getScheme()) || "mqtts".equals(url.getScheme())))) {
            throw new IllegalArgumentException(
                    "The broker (%s) cannot be reached by such an address. Maybe it is meant to begin with mqtt:// or mqtts://."
                            .formatted(url));
        }
    }

    boolean encrypted() {
        return "mqtts".equals(url.getScheme());
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : encrypted() ? 8883 : 1883;
    }

    /** Not the password. */
    @Override
    public String toString() {
        return "MqttProperties[%s, %s, %s]".formatted(url, username, clientId);
    }
}
