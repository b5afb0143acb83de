package de.amtsfluss.connectors.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.amtsfluss.connectors.TestExchange;
import de.amtsfluss.connectors.TestKeys;
import de.amtsfluss.connectors.jose.CompactJwe;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody at the delivery service exchanges what was submitted. */
class TamperingTest {

    @TempDir
    private Path directory;

    private TestExchange exchange;
    private SentSubmission sent;
    private final UUID attachment = UUID.randomUUID();

    @BeforeEach
    void send() {
        exchange = TestExchange.start(TestExchange.participants(), Optional.of(directory), 0);
        sent = exchange.sender(ApiVersion.V2)
                .send(SendableSubmission.Builder()
                        .setDestination(TestExchange.DESTINATION)
                        .setServiceType(TestExchange.SERVICE, "Hundesteuer")
                        .setJsonData("{\"name\": \"Rex\"}", URI.create(TestExchange.SCHEMA_URI))
                        .addAttachment(new Attachment(attachment, new byte[] {1}, "application/pdf", "a.pdf", ""))
                        .build());
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    @Test
    void dataEncryptedAnewByAnotherAreKnownByTheirTag() throws Exception {
        replace("data", "{\"name\": \"Rexona\"}");
        assertThat(problemOf(fetch())).isEqualTo("incorrect-authentication-tag data");
    }

    @Test
    void metadataEncryptedAnewByAnotherAreKnownByTheirTag() throws Exception {
        replace("metadata", "{}");
        assertThat(problemOf(fetch())).isEqualTo("incorrect-authentication-tag metadata");
    }

    @Test
    void anAttachmentEncryptedAnewByAnotherIsKnownByItsTag() throws Exception {
        replace(attachment.toString(), "x");
        assertThat(problemOf(fetch())).isEqualTo("incorrect-authentication-tag attachment:" + attachment);
    }

    @Test
    void aChangedCharacterIsFoundByTheSealEvenWhereTheTagIsKept() throws Exception {
        Path file = payload("data");
        String jwe = Files.readString(file);
        int cipher = jwe.lastIndexOf('.') - 5;
        char other = jwe.charAt(cipher) == 'A' ? 'B' : 'A';
        Files.writeString(file, jwe.substring(0, cipher) + other + jwe.substring(cipher + 1));
        assertThat(problemOf(fetch())).isEqualTo("encryption-issue data");
    }

    private SubmissionRefused fetch() {
        SubscriberClient subscriber = exchange.subscriber(ApiVersion.V2);
        SubmissionForPickup pickup = subscriber
                .getAvailableSubmissionsForDestination(TestExchange.DESTINATION, 0, 10)
                .getFirst();
        return catchThrowableOfType(SubmissionRefused.class, () -> subscriber.requestSubmission(pickup));
    }

    private String problemOf(SubmissionRefused refused) {
        Problem told = exchange.sender(ApiVersion.V2)
                .findVerdict(sent.announced())
                .orElseThrow()
                .problems()
                .getFirst();
        assertThat(refused.problems()).containsExactly(told);
        return told.type().substring(told.type().lastIndexOf('/') + 1) + " " + told.instance();
    }

    private void replace(String name, String text) throws Exception {
        var jwe = CompactJwe.encrypt(
                text.getBytes(StandardCharsets.UTF_8), "application/json", TestKeys.key("decryption"));
        Files.writeString(payload(name), jwe.text());
    }

    private Path payload(String name) {
        String id = sent.submissionId().toString();
        return directory
                .resolve("payloads")
                .resolve(id.substring(0, 2))
                .resolve(id)
                .resolve(name);
    }
}
