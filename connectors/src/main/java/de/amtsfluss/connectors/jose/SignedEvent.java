package de.amtsfluss.connectors.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A security event as it came, its signature not yet believed. */
public final class SignedEvent {

    private final JWSObject jws;
    private final SecurityEvent event;

    private SignedEvent(JWSObject jws, SecurityEvent event) {
        this.jws = jws;
        this.event = event;
    }

    /** @throws JoseFault if it is no compact JWS, has another header, lacks a claim, or says not exactly one thing */
    public static SignedEvent parse(String compact) {
        try {
            JWSObject jws = JWSObject.parse(compact);
            requireHeader(jws.getHeader());
            return new SignedEvent(jws, read(jws.getPayload().toJSONObject()));
        } catch (ParseException | IllegalArgumentException e) {
            throw new JoseFault("The event is no compact JWS. Maybe it was cut off.", e);
        }
    }

    public String keyId() {
        return jws.getHeader().getKeyID();
    }

    /** What the event claims; believe it only after {@link #verify}. */
    public SecurityEvent claimed() {
        return event;
    }

    /** @throws JoseFault if the key did not sign it */
    public SecurityEvent verify(RSAKey publicKey) {
        try {
            if (jws.verify(new RSASSAVerifier(publicKey.toRSAPublicKey()))) {
                return event;
            }
        } catch (JOSEException e) {
            throw new JoseFault("The key (%s) does not verify.".formatted(publicKey.getKeyID()), e);
        }
        throw new JoseFault("The signature is not of the key (%s).".formatted(publicKey.getKeyID()));
    }

    private static void requireHeader(JWSHeader header) {
        require(JWSAlgorithm.PS512.equals(header.getAlgorithm()), "alg", header.getAlgorithm());
        require(SecurityEvent.TYPE.equals(header.getType()), "typ", header.getType());
        require(header.getKeyID() != null, "kid", null);
    }

    private static SecurityEvent read(Map<String, Object> claims) {
        require(claims != null, "payload", null);
        require(claims.get("events") instanceof Map<?, ?> m && m.size() == 1, "events", claims.get("events"));
        var entry = ((Map<?, ?>) claims.get("events")).entrySet().iterator().next();
        EventType type = EventType.find(String.valueOf(entry.getKey()))
                .orElseThrow(() -> new JoseFault("The event (%s) is unknown.".formatted(entry.getKey())));
        return new SecurityEvent(
                text(claims, "$schema"),
                text(claims, "iss"),
                issuedAt(claims),
                id(claims),
                text(claims, "sub"),
                text(claims, "txn"),
                type,
                details(entry.getValue()));
    }

    private static Map<String, Object> details(Object value) {
        var details = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> details.put(String.valueOf(k), v));
        }
        return details;
    }

    private static UUID id(Map<String, Object> claims) {
        try {
            return UUID.fromString(text(claims, "jti"));
        } catch (IllegalArgumentException e) {
            throw new JoseFault("The claim jti (%s) is no UUID.".formatted(claims.get("jti")), e);
        }
    }

    private static Instant issuedAt(Map<String, Object> claims) {
        require(claims.get("iat") instanceof Number, "iat", claims.get("iat"));
        return Instant.ofEpochSecond(((Number) claims.get("iat")).longValue());
    }

    private static String text(Map<String, Object> claims, String name) {
        require(claims.get(name) instanceof String s && !s.isBlank(), name, claims.get(name));
        return (String) claims.get(name);
    }

    private static void require(boolean fits, String what, Object value) {
        if (!fits) {
            throw new JoseFault("The event's %s (%s) is not as prescribed.".formatted(what, value));
        }
    }
}
