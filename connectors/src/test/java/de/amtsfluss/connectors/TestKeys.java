package de.amtsfluss.connectors;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.KeyRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Keys of the test resources; they protect nothing. */
public final class TestKeys {

    private TestKeys() {}

    /** @param name delivery, portal, signing, other-signing, decryption or other-decryption */
    public static RSAKey key(String name) {
        String file = "/test-keys/" + name + ".test-only.jwk.json";
        try (InputStream in = TestKeys.class.getResourceAsStream(file)) {
            return KeyRules.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
