package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import de.amtsfluss.connectors.jose.CompactJwe;
import de.amtsfluss.connectors.jose.JoseFault;
import java.util.Optional;
import java.util.Set;

/** What the delivery service can see of an encrypted text from outside. */
final class JweCheck {

    private static final Set<String> CONTENT_TYPES = Set.of("application/json", "application/xml");

    private final Participants.Destination destination;
    private final boolean version1;

    JweCheck(Participants.Destination destination, boolean version1) {
        this.destination = destination;
        this.version1 = version1;
    }

    /** Metadata or data. @throws Fault (422) naming the header that is wrong */
    CompactJwe content(String text) {
        CompactJwe jwe = check(text);
        Optional<String> cty = Optional.ofNullable(jwe.header().getContentType());
        boolean missing = cty.isEmpty() && !version1;
        if (missing || cty.filter(c -> !CONTENT_TYPES.contains(c)).isPresent()) {
            throw invalid("cty", cty.orElse(null));
        }
        return jwe;
    }

    /** @throws Fault (422) naming the header that is wrong */
    CompactJwe attachment(String text) {
        return check(text);
    }

    private CompactJwe check(String text) {
        if (text.length() < CompactJwe.MIN_LENGTH) {
            throw Fault.unprocessable(
                    "invalid-jwe",
                    "Invalid JWE",
                    "The text of %d characters is shorter than %d.".formatted(text.length(), CompactJwe.MIN_LENGTH));
        }
        var jwe = new CompactJwe(text);
        try {
            checkHeader(jwe.header());
        } catch (JoseFault e) {
            throw Fault.unprocessable("invalid-jwe", "Invalid JWE", e.getMessage());
        }
        return jwe;
    }

    private void checkHeader(JWEHeader header) {
        if (!JWEAlgorithm.RSA_OAEP_256.equals(header.getAlgorithm())) {
            throw invalid("alg", header.getAlgorithm());
        }
        if (!EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())) {
            throw invalid("enc", header.getEncryptionMethod());
        }
        if (header.getCompressionAlgorithm() != null && !version1) {
            throw invalid("zip", header.getCompressionAlgorithm());
        }
        String expected = DestinationKeys.encryption(destination).getKeyID();
        if (header.getKeyID() == null || !version1 && !expected.equals(header.getKeyID())) {
            throw invalid("kid", header.getKeyID());
        }
    }

    private static Fault invalid(String name, Object value) {
        return Fault.unprocessable(
                "invalid-jwe-header",
                "Invalid JWE Header '%s'".formatted(name),
                "The JWE header '%s' (%s) is not allowed here.".formatted(name, value));
    }
}
