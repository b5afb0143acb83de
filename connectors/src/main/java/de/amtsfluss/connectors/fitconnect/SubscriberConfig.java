package de.amtsfluss.connectors.fitconnect;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;

/**
 * The client that receives.
 *
 * @param privateDecryptionKeys the present one and older ones, found by their kid
 * @param privateSigningKey signs what it says about submissions
 */
public record SubscriberConfig(
        String clientId, String clientSecret, List<RSAKey> privateDecryptionKeys, RSAKey privateSigningKey) {

    @Override
    public String toString() {
        return "SubscriberConfig[clientId=%s]".formatted(clientId);
    }
}
