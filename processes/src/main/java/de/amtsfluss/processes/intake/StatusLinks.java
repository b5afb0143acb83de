package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.cases.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed tokens that open the state of one case to whoever holds them: HMAC-SHA-256 over the case number. */
@Component
public final class StatusLinks {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient jdbc;
    private volatile SecretKeySpec secret;

    StatusLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String token(CaseNumber number) {
        return number.value() + "." + BASE64.encodeToString(sign(number.value()));
    }

    /** @throws NotAllowed if the token was not made by this house */
    public CaseNumber verify(String token) {
        int dot = token.lastIndexOf('.');
        if (dot > 0 && sameSignature(token.substring(0, dot), token.substring(dot + 1))) {
            return new CaseNumber(token.substring(0, dot));
        }
        throw new NotAllowed("The status link is not valid. Maybe it was cut off when it was copied.");
    }

    private boolean sameSignature(String number, String signature) {
        byte[] expected = BASE64.encodeToString(sign(number)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec secret() {
        if (secret == null) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            jdbc.sql("insert into status_link_secret (secret) values (?) on conflict do nothing")
                    .param(fresh)
                    .update();
            byte[] kept = jdbc.sql("select secret from status_link_secret")
                    .query((row, n) -> row.getBytes(1))
                    .single();
            secret = new SecretKeySpec(kept, "HmacSHA256");
        }
        return secret;
    }
}
