package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.KeyRules;
import de.amtsfluss.connectors.jose.NewKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The sandbox's own keys.
 *
 * @param delivery signs events
 * @param portal signs who is competent (destinationSignature)
 * @param tokenSecret seals access tokens, 64 bytes
 */
public record ServiceKeys(RSAKey delivery, RSAKey portal, byte[] tokenSecret) {

    /** With a new secret for tokens. */
    public static ServiceKeys of(RSAKey delivery, RSAKey portal) {
        return new ServiceKeys(delivery, portal, newSecret());
    }

    /** Those kept in the directory; missing ones are made, which takes seconds once. */
    public static ServiceKeys in(Path directory) {
        var delivery = CompletableFuture.supplyAsync(() -> kept(directory, "delivery", NewKeys::signing));
        RSAKey portal = kept(directory, "portal", NewKeys::signing);
        byte[] secret = HexFormat.of().parseHex(text(directory.resolve("token-secret"), ServiceKeys::newHexSecret));
        return new ServiceKeys(delivery.join(), portal, secret);
    }

    /** The private key {@code name}.jwk.json of the directory, made when it is missing. */
    static RSAKey kept(Path directory, String name, Supplier<RSAKey> maker) {
        return KeyRules.parse(
                text(directory.resolve(name + ".jwk.json"), () -> maker.get().toJSONString()));
    }

    private static String text(Path file, Supplier<String> maker) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Path written = Files.createTempFile(file.getParent(), "key", ".part");
                Files.writeString(written, maker.get());
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key (%s) is neither readable nor writable.".formatted(file), e);
        }
    }

    private static String newHexSecret() {
        return HexFormat.of().formatHex(newSecret());
    }

    private static byte[] newSecret() {
        byte[] secret = new byte[64];
        new SecureRandom().nextBytes(secret);
        return secret;
    }
}
