package de.amtsfluss.connectors.jose;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Optional;

/**
 * Encrypted text in compact serialisation: RSA-OAEP-256 wraps the key of A256GCM.
 *
 * @param text five base64url segments with dots between
 */
public record CompactJwe(String text) {

    /** Shorter ones cannot hold a content key wrapped by 4096 bit. */
    public static final int MIN_LENGTH = 776;

    /** @param contentType such as {@code application/json}; announced in the header as {@code cty} */
    public static CompactJwe encrypt(byte[] plain, String contentType, RSAKey publicKey) {
        var header = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                .keyID(publicKey.getKeyID())
                .contentType(contentType)
                .build();
        var jwe = new JWEObject(header, new Payload(plain));
        try {
            jwe.encrypt(new RSAEncrypter(publicKey.toRSAPublicKey()));
        } catch (JOSEException e) {
            throw new JoseFault("The key (%s) does not encrypt.".formatted(publicKey.getKeyID()), e);
        }
        return new CompactJwe(jwe.serialize());
    }

    /**
     * @throws JoseFault if the text was changed, was encrypted for another key, or is no compact JWE of the kind
     *     prescribed
     */
    public byte[] decrypt(RSAKey privateKey) {
        JWEObject jwe = parse();
        requirePrescribed(jwe.getHeader());
        try {
            jwe.decrypt(new RSADecrypter(privateKey.toRSAPrivateKey()));
        } catch (JOSEException | IllegalStateException e) {
            throw new JoseFault(
                    "The key (%s) does not decrypt. Maybe it was encrypted for another key, or changed on the way."
                            .formatted(privateKey.getKeyID()),
                    e);
        }
        return jwe.getPayload().toBytes();
    }

    /** @throws JoseFault if this is no compact JWE */
    public JWEHeader header() {
        return parse().getHeader();
    }

    public Optional<String> keyId() {
        return Optional.ofNullable(header().getKeyID());
    }

    /** The fifth segment, which seals header and content: events repeat it so that both sides see the same text. */
    public String authenticationTag() {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private JWEObject parse() {
        try {
            return JWEObject.parse(text);
        } catch (ParseException | IllegalArgumentException e) {
            throw new JoseFault("The text is no compact JWE. Maybe it was cut off.", e);
        }
    }

    private static void requirePrescribed(JWEHeader header) {
        if (!JWEAlgorithm.RSA_OAEP_256.equals(header.getAlgorithm())
                || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())) {
            throw new JoseFault("The encryption (%s, %s) is not RSA-OAEP-256 with A256GCM."
                    .formatted(header.getAlgorithm(), header.getEncryptionMethod()));
        }
    }

    @Override
    public String toString() {
        return "JWE of %d characters".formatted(text.length());
    }
}
