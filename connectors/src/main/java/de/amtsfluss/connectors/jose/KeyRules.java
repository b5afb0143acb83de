package de.amtsfluss.connectors.jose;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.text.ParseException;

/** What FIT-Connect demands of a JSON Web Key: RSA of at least 4096 bit, e = AQAB, one algorithm, one operation. */
public final class KeyRules {

    private static final int MIN_BITS = 4096;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

    private KeyRules() {}

    /** @throws JoseFault if the text is no RSA key */
    public static RSAKey parse(String json) {
        try {
            return JWK.parse(json).toRSAKey();
        } catch (ParseException | ClassCastException | IllegalArgumentException e) {
            throw new JoseFault("The text is no RSA key as JWK. Maybe a bracket or a member is missing.", e);
        }
    }

    /** @throws JoseFault unless the key may encrypt (public half) */
    public static RSAKey requireEncryption(RSAKey key) {
        return require(key, JWEAlgorithm.RSA_OAEP_256, KeyOperation.WRAP_KEY);
    }

    /** @throws JoseFault unless the key may verify (public half) */
    public static RSAKey requireVerification(RSAKey key) {
        return require(key, JWSAlgorithm.PS512, KeyOperation.VERIFY);
    }

    /** @throws JoseFault unless the key may decrypt (private half) */
    public static RSAKey requireDecryption(RSAKey key) {
        requirePrivate(key);
        return require(key, JWEAlgorithm.RSA_OAEP_256, KeyOperation.UNWRAP_KEY);
    }

    /** @throws JoseFault unless the key may sign (private half) */
    public static RSAKey requireSigning(RSAKey key) {
        requirePrivate(key);
        return require(key, JWSAlgorithm.PS512, KeyOperation.SIGN);
    }

    private static void requirePrivate(RSAKey key) {
        demand(key.isPrivate(), key, "is only the public half");
    }

    private static RSAKey require(RSAKey key, Algorithm algorithm, KeyOperation operation) {
        demand(
                key.getKeyID() != null
                        && key.getKeyID().length() >= 8
                        && key.getKeyID().length() <= 64,
                key,
                "has no kid of 8 to 64 characters");
        demand(
                key.getModulus().decodeToBigInteger().bitLength() >= MIN_BITS,
                key,
                "is shorter than %d bit".formatted(MIN_BITS));
        demand(EXPONENT.equals(key.getPublicExponent().decodeToBigInteger()), key, "has another exponent than AQAB");
        demand(algorithm.equals(key.getAlgorithm()), key, "is for %s, not %s".formatted(key.getAlgorithm(), algorithm));
        demand(
                key.getKeyOperations() != null && key.getKeyOperations().contains(operation),
                key,
                "may not %s".formatted(operation.identifier()));
        return key;
    }

    private static void demand(boolean fits, RSAKey key, String fault) {
        if (!fits) {
            throw new JoseFault("The key (%s) %s.".formatted(key.getKeyID(), fault));
        }
    }
}
