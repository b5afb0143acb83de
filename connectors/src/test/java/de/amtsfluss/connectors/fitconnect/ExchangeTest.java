package de.amtsfluss.connectors.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.TestExchange;
import de.amtsfluss.connectors.TestKeys;
import de.amtsfluss.connectors.jose.EventType;
import de.amtsfluss.connectors.jose.SecurityEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Client and sandbox speak over the wire. */
class ExchangeTest {

    private static final String NAME = "O'Neil-Ğüler 李 𠮷 🐕";

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
    @EnumSource
    void aSubmissionArrivesWithItsAttachmentsAndIsAccepted(ApiVersion version) throws SubmissionRefused {
        SenderClient sender = exchange.sender(version);
        SubscriberClient subscriber = exchange.subscriber(version);
        byte[] pdf = "%PDF-1.7 Impfpass".getBytes(StandardCharsets.UTF_8);

        SentSubmission sent = sender.send(dog("{\"name\": \"%s\"}".formatted(NAME))
                .addAttachment(Attachment.fromByteArray(pdf, "application/pdf", "Impfpass 李.pdf", "Impfung"))
                .setReplyChannel(ReplyChannel.ofEmail("ada@example.org"))
                .build());
        ReceivedSubmission received = subscriber.requestSubmission(waiting(subscriber, sent));
        subscriber.accept(received);

        assertThat(new String(received.data(), StandardCharsets.UTF_8)).contains(NAME);
        assertThat(received.attachments()).hasSize(1);
        assertThat(received.attachments().getFirst().content()).isEqualTo(pdf);
        assertThat(received.attachments().getFirst().fileName()).isEqualTo("Impfpass 李.pdf");
        assertThat(sender.findVerdict(sent.announced()).orElseThrow().accepted())
                .isTrue();
        assertThat(subscriber.getAvailableSubmissionsForDestination(TestExchange.DESTINATION, 0, 500))
                .doesNotContain(received.pickup());
    }

    @Test
    void theEventLogTellsEveryStepInOrder() throws SubmissionRefused {
        SenderClient sender = exchange.sender(ApiVersion.V2);
        SubscriberClient subscriber = exchange.subscriber(ApiVersion.V2);
        SentSubmission sent = sender.send(dog("{\"name\": \"Rex\"}").build());
        subscriber.accept(subscriber.requestSubmission(waiting(subscriber, sent)));

        assertThat(sender.events(sent.announced()))
                .extracting(SecurityEvent::type)
                .containsExactly(
                        EventType.CREATE_SUBMISSION,
                        EventType.SUBMIT_SUBMISSION,
                        EventType.ACCEPT_SUBMISSION,
                        EventType.DELETE_SUBMISSION);
    }

    @Test
    void aSendingCutOffAfterAnyStepLeadsToOneSubmission() {
        SenderClient sender = exchange.sender(ApiVersion.V2);
        SubscriberClient subscriber = exchange.subscriber(ApiVersion.V2);
        SendableSubmission dog = dog("{\"name\": \"Bello\"}")
                .addAttachment(Attachment.fromByteArray(new byte[] {1, 2, 3}, "image/png", "a.png", ""))
                .build();
        Announced announced = Announced.parse(sender.announce(dog).toString());

        SentSubmission first = exchange.sender(ApiVersion.V2).deliver(announced, dog);
        SentSubmission again = exchange.sender(ApiVersion.V2).deliver(announced, dog);

        assertThat(first.tags()).isPresent();
        assertThat(again.tags()).isEmpty();
        assertThat(subscriber.getAvailableSubmissionsForDestination(TestExchange.DESTINATION, 0, 500))
                .filteredOn(p -> p.submissionId().equals(announced.submissionId()))
                .hasSize(1);
    }

    @Test
    void acceptingTwiceIsAcceptingOnce() throws SubmissionRefused {
        SubscriberClient subscriber = exchange.subscriber(ApiVersion.V2);
        SentSubmission sent =
                exchange.sender(ApiVersion.V2).send(dog("{\"name\": \"Rex\"}").build());
        ReceivedSubmission received = subscriber.requestSubmission(waiting(subscriber, sent));
        subscriber.accept(received);
        subscriber.accept(received);

        assertThat(exchange.sender(ApiVersion.V2).events(sent.announced()))
                .extracting(SecurityEvent::type)
                .containsOnlyOnce(EventType.ACCEPT_SUBMISSION);
    }

    @Test
    void dataAgainstTheSchemaAreRejectedWithTheReason() {
        assertRejected(dog("{\"title\": \"no name\"}").build(), "schema-violation", Problem.DATA);
    }

    @Test
    void brokenJsonIsRejectedAsSyntax() {
        assertRejected(dog("{\"name\": ").build(), "syntax-violation", Problem.DATA);
    }

    @Test
    void aSubmissionEncryptedForAnotherKeyIsRejected() {
        SentSubmission sent =
                exchange.sender(ApiVersion.V2).send(dog("{\"name\": \"Rex\"}").build());
        RSAKey wrong = new RSAKey.Builder(TestKeys.key("other-decryption"))
                .keyID(TestKeys.key("decryption").getKeyID())
                .build();
        SubscriberClient subscriber = exchange.subscriber(ApiVersion.V2, wrong, TestKeys.key("signing"));

        assertThatThrownBy(() -> subscriber.requestSubmission(waiting(subscriber, sent)))
                .isInstanceOf(SubmissionRefused.class);
        assertProblem(sent, "encryption-issue", Problem.METADATA);
    }

    @Test
    void aSubscriberWithAForeignSigningKeyIsNotBelieved() throws SubmissionRefused {
        SentSubmission sent =
                exchange.sender(ApiVersion.V2).send(dog("{\"name\": \"Rex\"}").build());
        SubscriberClient subscriber =
                exchange.subscriber(ApiVersion.V2, TestKeys.key("decryption"), TestKeys.key("other-signing"));
        ReceivedSubmission received = subscriber.requestSubmission(waiting(subscriber, sent));

        assertThatThrownBy(() -> subscriber.accept(received))
                .isInstanceOfSatisfying(
                        FitConnectFault.class, e -> assertThat(e.status()).isEqualTo(422));
    }

    @Test
    void aServiceTheDestinationDoesNotOfferIsNotSent() {
        SendableSubmission other = dog("{\"name\": \"Rex\"}")
                .setServiceType("urn:de:fim:leika:leistung:99000000000000", "Other")
                .build();
        assertThatThrownBy(() -> exchange.sender(ApiVersion.V2).send(other))
                .isInstanceOf(FitConnectFault.class)
                .hasMessageContaining("does not take data");
    }

    @Test
    void aWrongSecretIsToldAsSuch() {
        var config = new ApplicationConfig(
                Optional.of(new SenderConfig("demo-online-service", "wrong")),
                Optional.empty(),
                "LOCAL",
                Map.of("LOCAL", Environment.sandbox(exchange.url())));
        var fault = catchThrowableOfType(FitConnectFault.class, () -> ClientFactory.createSenderClient(config)
                .send(dog("{\"name\": \"Rex\"}").build()));
        assertThat(fault.status()).isEqualTo(401);
        assertThat(fault).hasMessageContaining("invalid_client");
    }

    @Test
    void theCompetentDestinationIsFoundByServiceAndArea() {
        RouterClient router =
                ClientFactory.createRouterClient(exchange.config(TestKeys.key("decryption"), TestKeys.key("signing")));
        assertThat(router.findDestinations(TestExchange.LEIKA_KEY, "057740032032"))
                .extracting(RouterClient.Route::destinationId)
                .containsExactly(TestExchange.DESTINATION);
        assertThat(router.findDestinations(TestExchange.LEIKA_KEY, "110000000000"))
                .isEmpty();
        assertThat(router.findAreas(List.of("Pader*")))
                .extracting(RouterClient.Area::name)
                .containsExactly("Paderborn");
    }

    private static void assertRejected(SendableSubmission submission, String type, String instance) {
        SentSubmission sent = exchange.sender(ApiVersion.V2).send(submission);
        SubscriberClient subscriber = exchange.subscriber(ApiVersion.V2);
        assertThatThrownBy(() -> subscriber.requestSubmission(waiting(subscriber, sent)))
                .isInstanceOf(SubmissionRefused.class);
        assertProblem(sent, type, instance);
    }

    private static void assertProblem(SentSubmission sent, String type, String instance) {
        var verdict =
                exchange.sender(ApiVersion.V2).findVerdict(sent.announced()).orElseThrow();
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.problems()).hasSize(1);
        assertThat(verdict.problems().getFirst().type()).endsWith("/events/problems/" + type);
        assertThat(verdict.problems().getFirst().instance()).isEqualTo(instance);
    }

    private static SendableSubmission.Builder dog(String json) {
        return SendableSubmission.Builder()
                .setDestination(TestExchange.DESTINATION)
                .setServiceType(TestExchange.SERVICE, "Hundesteuer")
                .setJsonData(json, URI.create(TestExchange.SCHEMA_URI));
    }

    private static SubmissionForPickup waiting(SubscriberClient subscriber, SentSubmission sent) {
        return subscriber.getAvailableSubmissionsForDestination(TestExchange.DESTINATION, 0, 500).stream()
                .filter(p -> p.submissionId().equals(sent.submissionId()))
                .findFirst()
                .orElseThrow();
    }
}
