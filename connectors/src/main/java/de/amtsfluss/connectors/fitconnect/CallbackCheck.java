package de.amtsfluss.connectors.fitconnect;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether an announcement of new submissions comes from the delivery service, and now. */
public final class CallbackCheck {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private CallbackCheck() {}

    /**
     * @param hmac header {@code callback-authentication}
     * @param timestamp header {@code callback-timestamp}, seconds since 1970
     */
    public static boolean validateCallback(String hmac, long timestamp, String body, String secret) {
        Duration age = Duration.between(Instant.ofEpochSecond(timestamp), Instant.now())
                .abs();
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            byte[] expected = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            byte[] given = HexFormat.of().parseHex(hmac);
            return MessageDigest.isEqual(expected, given) && age.compareTo(TOLERANCE) <= 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
