package de.amtsfluss.processes.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Whose draft it is: an account's, or that of whoever holds a random secret. The secret itself is never stored. */
public record Owner(String key) {

    public static Owner account(String id) {
        return new Owner("account:" + id);
    }

    /** @param secret at least 128 random bits, kept by the browser */
    public static Owner secret(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new Owner("secret:" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
