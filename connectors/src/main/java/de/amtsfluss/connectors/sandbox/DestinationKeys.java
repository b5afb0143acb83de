package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.KeyRules;
import java.util.Optional;

/** Which of a destination's keys is for what. */
final class DestinationKeys {

    private DestinationKeys() {}

    /** The key senders encrypt with. */
    static RSAKey encryption(Participants.Destination destination) {
        return destination.keys().stream()
                .filter(k ->
                        k.getKeyOperations() != null && k.getKeyOperations().contains(KeyOperation.WRAP_KEY))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The destination (%s) has no key with key_ops wrapKey.".formatted(destination.id())));
    }

    static Optional<RSAKey> find(Participants.Destination destination, String keyId) {
        return destination.keys().stream()
                .filter(k -> keyId.equals(k.getKeyID()))
                .findFirst();
    }

    /** @throws de.amtsfluss.connectors.jose.JoseFault if a key is not what FIT-Connect prescribes */
    static void check(Participants.Destination destination) {
        RSAKey encryption = KeyRules.requireEncryption(encryption(destination));
        destination.keys().stream().filter(k -> k != encryption).forEach(DestinationKeys::checkOther);
    }

    private static void checkOther(RSAKey key) {
        boolean encrypts =
                key.getKeyOperations() != null && key.getKeyOperations().contains(KeyOperation.WRAP_KEY);
        if (encrypts) {
            KeyRules.requireEncryption(key);
        } else {
            KeyRules.requireVerification(key);
        }
    }
}
