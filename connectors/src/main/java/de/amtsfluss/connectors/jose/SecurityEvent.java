package de.amtsfluss.connectors.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Security event token (RFC 8417) of FIT-Connect: exactly one event about one submission or reply in one case.
 *
 * @param schema URI of the payload's schema
 * @param issuer URL of the delivery service, or the id of the destination whose subscriber speaks
 * @param subject such as {@code submission:<uuid>}
 * @param transaction such as {@code case:<uuid>}
 * @param details members of the event: tags, problems
 */
public record SecurityEvent(
        String schema,
        String issuer,
        Instant issuedAt,
        UUID id,
        String subject,
        String transaction,
        EventType type,
        Map<String, Object> details) {

    /** The oldest schema the delivery service takes; 1.0.0 is refused. */
    public static final String SCHEMA = "https://schema.fitko.de/fit-connect/set-payload/1.2.2/set-payload.schema.json";

    static final JOSEObjectType TYPE = new JOSEObjectType("secevent+jwt");

    /** A new event about a submission, said now. */
    public static SecurityEvent about(
            UUID submission, UUID caseId, EventType type, String issuer, Map<String, Object> details) {
        return new SecurityEvent(
                SCHEMA,
                issuer,
                Instant.now(),
                UUID.randomUUID(),
                "submission:" + submission,
                "case:" + caseId,
                type,
                details);
    }

    public SecurityEvent withSchema(String otherSchema) {
        return new SecurityEvent(otherSchema, issuer, issuedAt, id, subject, transaction, type, details);
    }

    /** Compact JWS, PS512. */
    public String sign(RSAKey privateKey) {
        var header = new JWSHeader.Builder(JWSAlgorithm.PS512)
                .type(TYPE)
                .keyID(privateKey.getKeyID())
                .build();
        var jws = new JWSObject(header, new Payload(claims()));
        try {
            jws.sign(new RSASSASigner(privateKey.toRSAPrivateKey()));
        } catch (JOSEException e) {
            throw new JoseFault("The key (%s) does not sign.".formatted(privateKey.getKeyID()), e);
        }
        return jws.serialize();
    }

    public AuthenticationTags authenticationTags() {
        return AuthenticationTags.of(details.get("authenticationTags"));
    }

    private Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("$schema", schema);
        claims.put("iss", issuer);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("jti", id.toString());
        claims.put("sub", subject);
        claims.put("txn", transaction);
        claims.put("events", Map.of(type.uri(), details));
        return claims;
    }
}
