package de.amtsfluss.connectors.jose;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Set;
import java.util.UUID;

/** Makes RSA keys of 4096 bit, which takes seconds each, and gives away their public halves. */
public final class NewKeys {

    private NewKeys() {}

    public static RSAKey decryption() {
        return generate(JWEAlgorithm.RSA_OAEP_256, KeyOperation.UNWRAP_KEY);
    }

    public static RSAKey signing() {
        return generate(JWSAlgorithm.PS512, KeyOperation.SIGN);
    }

    /** The public half with the counterpart of the private half's operation. */
    public static RSAKey publicHalf(RSAKey key) {
        boolean signs = JWSAlgorithm.PS512.equals(key.getAlgorithm());
        return new RSAKey.Builder(key.toPublicJWK())
                .keyOperations(Set.of(signs ? KeyOperation.VERIFY : KeyOperation.WRAP_KEY))
                .build();
    }

    private static RSAKey generate(Algorithm algorithm, KeyOperation operation) {
        try {
            return new RSAKeyGenerator(4096)
                    .algorithm(algorithm)
                    .keyOperations(Set.of(operation))
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
