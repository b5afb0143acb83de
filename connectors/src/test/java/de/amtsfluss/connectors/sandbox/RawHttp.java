package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that knows nothing but the published protocol. */
final class RawHttp implements AutoCloseable {

    static final String SET_SCHEMA = "https://schema.fitko.de/fit-connect/set-payload/1.2.2/set-payload.schema.json";
    static final String EVENTS = "https://schema.fitko.de/fit-connect/events/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private String token = "";

    RawHttp(String base) {
        this.base = base;
    }

    record Reply(int status, String contentType, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    RawHttp login(String client, String secret) throws Exception {
        Reply reply = token("grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret);
        token = reply.json().path("access_token").asString("");
        return this;
    }

    Reply token(String form) throws Exception {
        return send("POST", "/token", "application/x-www-form-urlencoded", form);
    }

    Reply get(String path) throws Exception {
        return send("GET", path, null, "");
    }

    Reply json(String method, String path, String body) throws Exception {
        return send(method, path, "application/json", body);
    }

    Reply jose(String method, String path, String body) throws Exception {
        return send(method, path, "application/jose", body);
    }

    Reply send(String method, String path, String contentType, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(response.statusCode(), type, response.body());
        } catch (IOException e) {
            throw new IOException(method + " " + path, e);
        }
    }

    static String encrypt(RSAKey key, byte[] plain, String kid, String cty, boolean zip) throws JOSEException {
        var header = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                .keyID(kid)
                .contentType(cty)
                .compressionAlgorithm(zip ? CompressionAlgorithm.DEF : null)
                .build();
        var jwe = new JWEObject(header, new Payload(plain));
        jwe.encrypt(new RSAEncrypter(key.toRSAPublicKey()));
        return jwe.serialize();
    }

    static String event(RSAKey key, String issuer, String submission, String caseId, Map<String, Object> events)
            throws JOSEException {
        return event(key, SET_SCHEMA, issuer, submission, caseId, events);
    }

    static String event(
            RSAKey key, String schema, String issuer, String submission, String caseId, Map<String, Object> events)
            throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.PS512)
                .type(new JOSEObjectType("secevent+jwt"))
                .keyID(key.getKeyID())
                .build();
        Map<String, Object> claims = Map.of(
                "$schema",
                schema,
                "iss",
                issuer,
                "iat",
                System.currentTimeMillis() / 1000,
                "jti",
                UUID.randomUUID().toString(),
                "sub",
                "submission:" + submission,
                "txn",
                "case:" + caseId,
                "events",
                events);
        var jws = new JWSObject(header, new Payload(claims));
        jws.sign(new RSASSASigner(key.toRSAPrivateKey()));
        return jws.serialize();
    }

    static String tag(String jwe) {
        return jwe.split("\\.")[4];
    }

    @Override
    public void close() {
        http.close();
    }
}
