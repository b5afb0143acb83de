package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Access tokens: JWTs of 30 minutes that outlive a restart. */
final class Tokens {

    static final int LIFETIME_SECONDS = 1800;

    private final byte[] secret;
    private final Participants participants;

    Tokens(byte[] secret, Participants participants) {
        this.secret = secret;
        this.participants = participants;
    }

    String issue(Participants.Client client, Set<Scope> scopes) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject(client.id())
                .claim("scope", scopes.stream().map(Scope::uri).collect(Collectors.joining(" ")))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS512), claims);
        try {
            token.sign(new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** The caller with its scopes. @throws Fault (401) without a valid token */
    Caller caller(Request request) {
        String header = request.header("Authorization").orElse("");
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw unauthorized("There is no bearer token.");
        }
        try {
            var token = SignedJWT.parse(header.substring(7).trim());
            JWTClaimsSet claims = token.getJWTClaimsSet();
            if (!JWSAlgorithm.HS512.equals(token.getHeader().getAlgorithm())
                    || !token.verify(new MACVerifier(secret))
                    || claims.getExpirationTime().before(new Date())) {
                throw unauthorized("The token is expired or was not issued here.");
            }
            return caller(claims);
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw unauthorized("The token is no token of this service.");
        }
    }

    private Caller caller(JWTClaimsSet claims) throws ParseException {
        String id = claims.getSubject();
        participants.findClient(id).orElseThrow(() -> unauthorized("The client (%s) is unknown.".formatted(id)));
        var scopes = new TreeSet<Scope>();
        for (String scope : claims.getStringClaim("scope").split(" ")) {
            scopes.add(Scope.parse(scope));
        }
        return new Caller(id, scopes);
    }

    private static Fault unauthorized(String detail) {
        return new Fault(401, "unauthorized", "Unauthorized", detail);
    }

    /** A client that has shown a valid token. */
    record Caller(String clientId, Set<Scope> scopes) {

        /** @throws Fault (403) if the token has not the scope */
        Caller require(Scope scope) {
            if (scopes.contains(scope)) {
                return this;
            }
            throw Fault.forbidden("The client (%s) has not the scope %s.".formatted(clientId, scope.uri()));
        }

        /** @throws Fault (403) unless the client is connected to the destination */
        void requireSubscriber(Participants.Destination destination) {
            require(Scope.SUBSCRIBE_DESTINATIONS);
            if (!destination.subscribers().contains(clientId)) {
                throw Fault.forbidden("The client (%s) is not connected to the destination (%s)."
                        .formatted(clientId, destination.id()));
            }
        }
    }
}
