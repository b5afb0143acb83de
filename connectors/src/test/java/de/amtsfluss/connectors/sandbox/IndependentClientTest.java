package de.amtsfluss.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.TestExchange;
import de.amtsfluss.connectors.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Sends and receives as a client of other people would, written from the protocol alone. */
class IndependentClientTest {

    private static final String DESTINATION = TestExchange.DESTINATION.toString();
    private static final RSAKey DECRYPTION = TestKeys.key("decryption");

    private static TestExchange exchange;

    @BeforeAll
    static void start() {
        exchange = TestExchange.start();
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/submission-api/v2, publicService, publicServices, false",
        "/submission-api/v1, serviceType, services, true",
        "/v1, serviceType, services, true"
    })
    void aSubmissionGoesFromSenderToSubscriberAndBack(String api, String service, String services, boolean zip)
            throws Exception {
        try (var sender = new RawHttp(exchange.url()).login(DemoParticipants.SENDER, DemoParticipants.SENDER_SECRET);
                var subscriber = new RawHttp(exchange.url())
                        .login(DemoParticipants.SUBSCRIBER, DemoParticipants.SUBSCRIBER_SECRET)) {
            JsonNode destination =
                    sender.get(api + "/destinations/" + DESTINATION).json();
            assertThat(destination.path("status").asString()).isEqualTo("active");
            assertThat(destination.path(services).path(0).path("identifier").asString())
                    .isEqualTo(TestExchange.SERVICE);
            String kid = destination.path("encryptionKid").asString();
            RSAKey key = RSAKey.parse(sender.get(api + "/destinations/" + DESTINATION + "/keys/" + kid)
                    .body());
            assertThat(key.getKeyOperations().toString()).contains("wrapKey");

            UUID attachment = UUID.randomUUID();
            var announced = sender.json("POST", api + "/submissions", """
                    {"destinationId": "%s", "announcedAttachments": ["%s"],
                     "%s": {"identifier": "%s", "name": ""}}""".formatted(
                            DESTINATION, attachment, service, TestExchange.SERVICE));
            assertThat(announced.status()).isEqualTo(201);
            String id = announced.json().path("submissionId").asString();
            String caseId = announced.json().path("caseId").asString();

            String file = RawHttp.encrypt(key, "Anlage".getBytes(StandardCharsets.UTF_8), kid, "application/pdf", zip);
            String metadata = RawHttp.encrypt(key, "{}".getBytes(StandardCharsets.UTF_8), kid, "application/json", zip);
            String data =
                    RawHttp.encrypt(key, "{\"李\":1}".getBytes(StandardCharsets.UTF_8), kid, "application/json", zip);
            String path = api + "/submissions/" + id;
            assertThat(sender.jose("PUT", path + "/attachments/" + attachment, file)
                            .status())
                    .isEqualTo(204);
            String submit = "{\"encryptedMetadata\": \"%s\", \"encryptedData\": \"%s\"}".formatted(metadata, data);
            assertThat(sender.json("PUT", path, submit).status()).isEqualTo(200);
            assertThat(sender.json("PUT", path, submit).status()).isEqualTo(200);

            JsonNode waiting = subscriber
                    .get(api + "/submissions?destinationId=" + DESTINATION + "&offset=0&limit=500")
                    .json();
            assertThat(waiting.path("submissions").valueStream().map(s -> s.path("submissionId")
                            .asString()))
                    .containsOnlyOnce(id);
            JsonNode fetched = subscriber.get(path).json();
            assertThat(fetched.path("encryptedData").asString()).isEqualTo(data);
            var jwe = JWEObject.parse(
                    subscriber.get(path + "/attachments/" + attachment).body());
            jwe.decrypt(new RSADecrypter(DECRYPTION));
            assertThat(jwe.getPayload().toString()).isEqualTo("Anlage");

            var tags = Map.of(
                    "metadata",
                    RawHttp.tag(metadata),
                    "data",
                    RawHttp.tag(data),
                    "attachments",
                    Map.of(attachment.toString(), RawHttp.tag(file)));
            String accept = RawHttp.event(
                    TestKeys.key("signing"),
                    DESTINATION,
                    id,
                    caseId,
                    Map.of(RawHttp.EVENTS + "accept-submission", Map.of("authenticationTags", tags)));
            assertThat(subscriber
                            .jose("POST", api + "/cases/" + caseId + "/events", accept)
                            .status())
                    .isEqualTo(204);

            assertLogIsSigned(sender, api, id, caseId, tags);
            assertThat(subscriber.get(path).status()).isEqualTo(404);
        }
    }

    @Test
    void onlyTheDestinationInterfaceListsKeysWithTheEncryptionKeyFirst() throws Exception {
        try (var sender = new RawHttp(exchange.url()).login(DemoParticipants.SENDER, DemoParticipants.SENDER_SECRET)) {
            String path = "/v2/destinations/" + DESTINATION + "/keys";
            assertThat(sender.get("/submission-api" + path).status()).isEqualTo(404);
            JsonNode keys = sender.get("/destination-api" + path).json().path("keys");
            assertThat(keys).hasSize(2);
            assertThat(keys.path(0).path("alg").asString()).isEqualTo("RSA-OAEP-256");
            assertThat(keys.toString()).doesNotContain("\"d\":");
        }
    }

    @Test
    void aDestinationPutOutOfServiceTakesNothingUntilItIsActiveAgain() throws Exception {
        try (var participants = TestExchange.start();
                var sender =
                        new RawHttp(participants.url()).login(DemoParticipants.SENDER, DemoParticipants.SENDER_SECRET);
                var subscriber = new RawHttp(participants.url())
                        .login(DemoParticipants.SUBSCRIBER, DemoParticipants.SUBSCRIBER_SECRET)) {
            String path = "/submission-api/v1/destinations/" + DESTINATION;
            assertThat(sender.json("PATCH", path, "{\"status\":\"inactive\"}").status())
                    .isEqualTo(403);
            assertThat(subscriber
                            .json("PATCH", path, "{\"status\":\"inactive\"}")
                            .status())
                    .isEqualTo(200);
            var refused = sender.json("POST", "/submission-api/v2/submissions", announcement());
            assertThat(refused.json().path("type").asString()).endsWith("/destination-state-invalid");
            subscriber.json("PATCH", path, "{\"status\":\"active\"}");
            assertThat(sender.json("POST", "/submission-api/v2/submissions", announcement())
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void versionOneAllowsMetadataWithoutData() throws Exception {
        try (var sender = new RawHttp(exchange.url()).login(DemoParticipants.SENDER, DemoParticipants.SENDER_SECRET);
                var subscriber = new RawHttp(exchange.url())
                        .login(DemoParticipants.SUBSCRIBER, DemoParticipants.SUBSCRIBER_SECRET)) {
            String id = sender.json("POST", "/submission-api/v2/submissions", announcement())
                    .json()
                    .path("submissionId")
                    .asString();
            byte[] plain = "{}".getBytes(StandardCharsets.UTF_8);
            String metadata = RawHttp.encrypt(DECRYPTION, plain, DECRYPTION.getKeyID(), "application/json", false);
            String submit = "{\"encryptedMetadata\": \"%s\"}".formatted(metadata);

            assertThat(sender.json("PUT", "/submission-api/v2/submissions/" + id, submit)
                            .status())
                    .isEqualTo(400);
            assertThat(sender.json("PUT", "/submission-api/v1/submissions/" + id, submit)
                            .status())
                    .isEqualTo(200);
            JsonNode fetched =
                    subscriber.get("/submission-api/v1/submissions/" + id).json();
            assertThat(fetched.path("encryptedMetadata").asString()).isEqualTo(metadata);
            assertThat(fetched.has("encryptedData")).isFalse();
        }
    }

    @Test
    void aLaterSubmissionMayBelongToTheSameCase() throws Exception {
        try (var sender = new RawHttp(exchange.url()).login(DemoParticipants.SENDER, DemoParticipants.SENDER_SECRET)) {
            String caseId = sender.json("POST", "/submission-api/v2/submissions", announcement())
                    .json()
                    .path("caseId")
                    .asString();
            String again = announcement().replaceFirst("\\{", "{\"caseId\": \"" + caseId + "\", ");
            assertThat(sender.json("POST", "/submission-api/v2/submissions", again)
                            .json()
                            .path("caseId")
                            .asString())
                    .isEqualTo(caseId);
            JsonNode log = sender.get("/submission-api/v2/cases/" + caseId + "/events?offset=1&limit=1")
                    .json();
            assertThat(log.path("totalCount").asInt()).isEqualTo(2);
            assertThat(log.path("count").asInt()).isEqualTo(1);
        }
    }

    static String announcement() {
        return "{\"destinationId\": \"%s\", \"announcedAttachments\": [], \"publicService\": {\"identifier\": \"%s\", \"name\": \"x\"}}"
                .formatted(DESTINATION, TestExchange.SERVICE);
    }

    private static void assertLogIsSigned(RawHttp sender, String api, String id, String caseId, Map<String, ?> tags)
            throws Exception {
        JsonNode log = sender.get(api + "/cases/" + caseId + "/events").json().path("eventLog");
        assertThat(sender.get(api + "/submissions/" + id + "/events").json().path("eventLog"))
                .isEqualTo(log);
        assertThat(log).hasSize(4);
        for (JsonNode compact : log) {
            JWSObject jws = JWSObject.parse(compact.asString());
            String issuer = String.valueOf(jws.getPayload().toJSONObject().get("iss"));
            String base = api.substring(0, api.lastIndexOf('/'));
            String key = issuer.startsWith("http")
                    ? serviceKey(sender, base, issuer)
                    : sender.get(api + "/destinations/" + issuer + "/keys/"
                                    + jws.getHeader().getKeyID())
                            .body();
            assertThat(jws.verify(new RSASSAVerifier(RSAKey.parse(key)))).isTrue();
        }
        Object events = JWSObject.parse(log.path(1).asString())
                .getPayload()
                .toJSONObject()
                .get("events");
        assertThat(events).isEqualTo(Map.of(RawHttp.EVENTS + "submit-submission", Map.of("authenticationTags", tags)));
    }

    private static String serviceKey(RawHttp client, String base, String issuer) throws Exception {
        assertThat(issuer).isEqualTo(exchange.url() + base);
        return client.get(base + "/.well-known/jwks.json")
                .json()
                .path("keys")
                .path(0)
                .toString();
    }
}
