package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The portal's word for which services and areas a destination is competent. */
final class RouteSignature {

    private final RSAKey portalKey;

    RouteSignature(RSAKey portalKey) {
        this.portalKey = portalKey;
    }

    /** Compact JWS, PS512. @param address of the submission interface */
    String of(Participants.Destination destination, String address) {
        URI uri = URI.create(address);
        var claims = new LinkedHashMap<String, Object>();
        claims.put("submissionHost", uri.getAuthority());
        claims.put("iss", uri.getScheme() + "://" + uri.getAuthority() + "/portal");
        claims.put(
                "services",
                destination.services().stream().map(RouteSignature::service).toList());
        claims.put("destinationId", destination.id().toString());
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        var header = new JWSHeader.Builder(JWSAlgorithm.PS512)
                .type(JOSEObjectType.JWT)
                .keyID(portalKey.getKeyID())
                .build();
        var jws = new JWSObject(header, new Payload(claims));
        try {
            jws.sign(new RSASSASigner(portalKey.toRSAPrivateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jws.serialize();
    }

    private static Map<String, Object> service(Participants.Service service) {
        return Map.of("gebietIDs", service.regions(), "leistungIDs", List.of(service.identifier()));
    }
}
