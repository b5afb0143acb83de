package de.amtsfluss.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.TestExchange;
import de.amtsfluss.connectors.TestKeys;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the answer is a problem in words and the service goes on. */
class BadInputTest {

    private static final String API = "/submission-api/v2";
    private static final String DESTINATION = TestExchange.DESTINATION.toString();
    private static final RSAKey KEY = TestKeys.key("decryption");
    private static final String KID = KEY.getKeyID();
    private static final byte[] PLAIN = "{}".getBytes(StandardCharsets.UTF_8);

    private static TestExchange exchange;
    private static RawHttp sender;
    private static RawHttp subscriber;

    @BeforeAll
    static void start() throws Exception {
        exchange = TestExchange.start();
        sender = new RawHttp(exchange.url()).login(DemoParticipants.SENDER, DemoParticipants.SENDER_SECRET);
        subscriber = new RawHttp(exchange.url()).login(DemoParticipants.SUBSCRIBER, DemoParticipants.SUBSCRIBER_SECRET);
    }

    @AfterAll
    static void stop() {
        sender.close();
        subscriber.close();
        exchange.close();
    }

    @Test
    void aStrangerGetsNoToken() throws Exception {
        try (var stranger = new RawHttp(exchange.url())) {
            var unknown = stranger.token("grant_type=client_credentials&client_id=x&client_secret=y");
            assertThat(unknown.status()).isEqualTo(401);
            assertThat(unknown.json().path("error").asString()).isEqualTo("invalid_client");
            assertThat(stranger.token("grant_type=password").status()).isEqualTo(400);
            var scope = stranger.token("grant_type=client_credentials&client_id=%s&client_secret=%s&scope=%s"
                    .formatted(
                            DemoParticipants.SENDER, DemoParticipants.SENDER_SECRET, Scope.MANAGE_DESTINATIONS.uri()));
            assertThat(scope.json().path("error").asString()).isEqualTo("invalid_scope");
            assertProblem(stranger.get(API + "/destinations/" + DESTINATION), 401, "unauthorized");
        }
    }

    @Test
    void aTokenWithoutTheScopeOpensNothing() throws Exception {
        assertProblem(
                subscriber.json("POST", API + "/submissions", IndependentClientTest.announcement()), 403, "forbidden");
        assertProblem(sender.get(API + "/submissions?destinationId=" + DESTINATION), 403, "forbidden");
    }

    @Test
    void aRequestWithoutUserAgentIsForbidden() throws Exception {
        try (var socket = new Socket("localhost", exchange.port())) {
            socket.getOutputStream()
                    .write("GET /submission-api/v1/info HTTP/1.0\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).contains(" 403");
        }
    }

    @Test
    void bombsOfJsonAreTurnedAway() throws Exception {
        String deep = "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        assertProblem(sender.json("POST", API + "/submissions", deep), 400, "malformed-request");
        String wide = "{\"announcedAttachments\":[" + "1,".repeat(30_000) + "1]}";
        assertProblem(sender.json("POST", API + "/submissions", wide), 400, "malformed-request");
        assertProblem(sender.json("POST", API + "/submissions", "{\"a\":1,\"a\":2}"), 400, "malformed-request");
        assertProblem(
                sender.json("POST", API + "/submissions", "{\"a\":1e" + "9".repeat(500) + "}"),
                400,
                "malformed-request");
        assertProblem(sender.json("POST", API + "/submissions", "[]"), 400, "malformed-request");
        assertProblem(sender.json("POST", API + "/submissions", "not json"), 400, "malformed-request");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>";
        assertProblem(sender.json("POST", API + "/submissions", xml), 400, "malformed-request");
    }

    @Test
    void whatIsTooLargeOrOfAnotherTypeIsTurnedAway() throws Exception {
        assertProblem(sender.json("POST", API + "/submissions", "x".repeat(70_000)), 413, "payload-too-large");
        assertProblem(
                sender.send("POST", API + "/submissions", "application/xml", "<a/>"), 415, "unsupported-media-type");
        assertProblem(sender.send("POST", API + "/submissions", null, "{}"), 415, "unsupported-media-type");
    }

    @Test
    void anAttachmentLargerThanAllowedIsCutOffAndTheServiceGoesOn() throws Exception {
        String path = API + "/submissions/"
                + sender.json("POST", API + "/submissions", IndependentClientTest.announcement())
                        .json()
                        .path("submissionId")
                        .asString();
        String huge = "x".repeat(33 * 1024 * 1024);
        assertProblem(sender.jose("PUT", path + "/attachments/" + UUID.randomUUID(), huge), 413, "payload-too-large");
        assertThat(sender.get("/submission-api/v2/info").status()).isEqualTo(200);
    }

    @Test
    void unknownPathsMethodsAndIdsAreToldApart() throws Exception {
        assertProblem(sender.get("/nothing/here"), 404, "not-found");
        assertProblem(sender.get("/submission-api/v3/info"), 404, "not-found");
        assertProblem(
                sender.send("DELETE", API + "/submissions/" + UUID.randomUUID(), null, ""), 405, "method-not-allowed");
        assertProblem(sender.get(API + "/destinations/" + UUID.randomUUID()), 404, "destination-not-found");
        assertProblem(sender.get(API + "/destinations/..%2f..%2fetc"), 404, "destination-not-found");
        assertProblem(subscriber.get(API + "/submissions/" + UUID.randomUUID()), 404, "submission-not-found");
        assertProblem(subscriber.get(API + "/submissions?limit=501"), 400, "malformed-request");
        assertProblem(subscriber.get(API + "/submissions?offset=-1"), 400, "malformed-request");
    }

    @Test
    void headersTheDeliveryServiceCanSeeAreChecked() throws Exception {
        assertRefused(RawHttp.encrypt(KEY, PLAIN, KID, null, false), "Invalid JWE Header 'cty'");
        assertRefused(RawHttp.encrypt(KEY, PLAIN, KID, "text/plain", false), "Invalid JWE Header 'cty'");
        assertRefused(RawHttp.encrypt(KEY, PLAIN, KID, "application/json", true), "Invalid JWE Header 'zip'");
        assertRefused(
                RawHttp.encrypt(KEY, PLAIN, "another-key", "application/json", false), "Invalid JWE Header 'kid'");
        assertRefused("a.b.c.d.e", "Invalid JWE");
        assertRefused("x".repeat(1_000), "Invalid JWE");
    }

    @Test
    void anAttachmentAnnouncedMustComeAndNoOther() throws Exception {
        String announcement =
                IndependentClientTest.announcement().replace("[]", "[\"%s\"]".formatted(UUID.randomUUID()));
        String path = API + "/submissions/"
                + sender.json("POST", API + "/submissions", announcement)
                        .json()
                        .path("submissionId")
                        .asString();
        String jwe = RawHttp.encrypt(KEY, PLAIN, KID, "application/json", false);
        assertProblem(sender.jose("PUT", path + "/attachments/" + UUID.randomUUID(), jwe), 404, "attachment-not-found");
        assertProblem(sender.json("PUT", path, submit(jwe)), 422, "attachments-missing");
    }

    @Test
    void anEventIsTakenOnlyAsPrescribed() throws Exception {
        var announced = sender.json("POST", API + "/submissions", IndependentClientTest.announcement())
                .json();
        String id = announced.path("submissionId").asString();
        String caseId = announced.path("caseId").asString();
        String jwe = RawHttp.encrypt(KEY, PLAIN, KID, "application/json", false);
        assertThat(sender.json("PUT", API + "/submissions/" + id, submit(jwe)).status())
                .isEqualTo(200);
        RSAKey signing = TestKeys.key("signing");
        Map<String, Object> tags = Map.of("metadata", RawHttp.tag(jwe), "data", "AAAA");
        Map<String, Object> wrongTags =
                Map.of(RawHttp.EVENTS + "accept-submission", Map.of("authenticationTags", tags));
        Map<String, Object> reject =
                Map.of(RawHttp.EVENTS + "reject-submission", Map.of("problems", List.of(Map.of("type", "t"))));
        Map<String, Object> two =
                Map.of(RawHttp.EVENTS + "reject-submission", Map.of(), RawHttp.EVENTS + "accept-submission", Map.of());
        Map<String, Object> delete = Map.of(RawHttp.EVENTS + "delete-submission", Map.of());
        String oldSchema = RawHttp.SET_SCHEMA.replace("1.2.2", "1.0.0");

        assertEventRefused(caseId, RawHttp.event(signing, DESTINATION, id, caseId, wrongTags));
        assertEventRefused(caseId, RawHttp.event(signing, DESTINATION, id, caseId, two));
        assertEventRefused(caseId, RawHttp.event(signing, DESTINATION, id, caseId, delete));
        assertEventRefused(caseId, RawHttp.event(signing, oldSchema, DESTINATION, id, caseId, reject));
        assertEventRefused(caseId, RawHttp.event(signing, UUID.randomUUID().toString(), id, caseId, reject));
        assertEventRefused(caseId, RawHttp.event(TestKeys.key("other-signing"), DESTINATION, id, caseId, reject));
        assertEventRefused(caseId, "not.a.jws");
        String good = RawHttp.event(signing, DESTINATION, id, caseId, reject);
        assertProblem(sender.jose("POST", API + "/cases/" + caseId + "/events", good), 403, "forbidden");
        assertThat(subscriber
                        .jose("POST", API + "/cases/" + caseId + "/events", good)
                        .status())
                .isEqualTo(204);
        assertProblem(
                subscriber.jose("POST", API + "/cases/" + caseId + "/events", good), 409, "submission-state-invalid");
    }

    private static void assertEventRefused(String caseId, String event) throws Exception {
        assertProblem(
                subscriber.jose("POST", API + "/cases/" + caseId + "/events", event),
                422,
                "invalid-security-event-token");
    }

    private static void assertRefused(String jwe, String title) throws Exception {
        String id = sender.json("POST", API + "/submissions", IndependentClientTest.announcement())
                .json()
                .path("submissionId")
                .asString();
        var reply = sender.json("PUT", API + "/submissions/" + id, submit(jwe));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("title").asString()).isEqualTo(title);
    }

    private static String submit(String jwe) {
        return "{\"encryptedMetadata\": \"%s\", \"encryptedData\": \"%s\"}".formatted(jwe, jwe);
    }

    private static void assertProblem(RawHttp.Reply reply, int status, String type) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.json().path("type").asString())
                .isEqualTo("https://schema.fitko.de/fit-connect/submission-api/problems/" + type);
    }
}
