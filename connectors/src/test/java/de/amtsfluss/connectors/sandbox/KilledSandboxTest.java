package de.amtsfluss.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.connectors.TestExchange;
import de.amtsfluss.connectors.TestKeys;
import de.amtsfluss.connectors.fitconnect.ApiVersion;
import de.amtsfluss.connectors.fitconnect.ApplicationConfig;
import de.amtsfluss.connectors.fitconnect.Attachment;
import de.amtsfluss.connectors.fitconnect.ClientFactory;
import de.amtsfluss.connectors.fitconnect.Environment;
import de.amtsfluss.connectors.fitconnect.SendableSubmission;
import de.amtsfluss.connectors.fitconnect.SenderConfig;
import de.amtsfluss.connectors.fitconnect.SubscriberConfig;
import de.amtsfluss.connectors.jose.NewKeys;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as a process of its own, configured by a file, ended by SIGKILL. */
class KilledSandboxTest {

    private static final String CONFIG =
            """
            clients:
              - id: online-service
                secret: s1
                scopes: [send-submissions]
              - id: register
                secret: s2
                scopes: [https://schema.fitko.de/fit-connect/oauth/scopes/subscribe-destinations]
            destinations:
              - id: %s
                name: Musterstadt
                subscribers: [register]
                keys: [encryption.jwk.json, signature.jwk.json]
                services:
                  - identifier: %s
                    name: Hundesteuer
                    schemas: [{uri: "%s"}]
            """.formatted(TestExchange.DESTINATION, TestExchange.SERVICE, TestExchange.SCHEMA_URI);

    @TempDir
    private Path directory;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        writeConfiguration();
        var first = Running.start(directory);
        var sent = ClientFactory.createSenderClient(config(first.url())).send(dog());
        first.process().destroyForcibly().waitFor();

        var second = Running.start(directory);
        try {
            var subscriber = ClientFactory.createSubscriberClient(
                    config(second.url()), Map.of(TestExchange.SCHEMA_URI, TestExchange.SCHEMA), ApiVersion.V2);
            var waiting = subscriber.getAvailableSubmissionsForDestination(TestExchange.DESTINATION, 0, 10);
            assertThat(waiting).hasSize(1);
            var received = subscriber.requestSubmission(waiting.getFirst());
            assertThat(received.attachments().getFirst().content()).containsExactly(1, 2, 3);
            subscriber.accept(received);
            var sender = ClientFactory.createSenderClient(config(second.url()));
            assertThat(sender.findVerdict(sent.announced()).orElseThrow().accepted())
                    .isTrue();
        } finally {
            second.process().destroyForcibly().waitFor();
        }
    }

    private static SendableSubmission dog() {
        return SendableSubmission.Builder()
                .setDestination(TestExchange.DESTINATION)
                .setServiceType(TestExchange.SERVICE, "Hundesteuer")
                .setJsonData("{\"name\": \"Rex\"}", URI.create(TestExchange.SCHEMA_URI))
                .addAttachment(Attachment.fromByteArray(new byte[] {1, 2, 3}, "application/pdf", "a.pdf", ""))
                .build();
    }

    private void writeConfiguration() throws Exception {
        Files.writeString(directory.resolve("sandbox.yaml"), CONFIG);
        Files.writeString(directory.resolve("encryption.jwk.json"), publicHalf("decryption"));
        Files.writeString(directory.resolve("signature.jwk.json"), publicHalf("signing"));
        Path keys = Files.createDirectories(directory.resolve("data/keys"));
        Files.writeString(
                keys.resolve("delivery.jwk.json"), TestKeys.key("delivery").toJSONString());
        Files.writeString(
                keys.resolve("portal.jwk.json"), TestKeys.key("portal").toJSONString());
    }

    private static String publicHalf(String name) {
        return NewKeys.publicHalf(TestKeys.key(name)).toJSONString();
    }

    private static ApplicationConfig config(String url) {
        return new ApplicationConfig(
                Optional.of(new SenderConfig("online-service", "s1")),
                Optional.of(new SubscriberConfig(
                        "register", "s2", List.of(TestKeys.key("decryption")), TestKeys.key("signing"))),
                "LOCAL",
                Map.of("LOCAL", Environment.sandbox(url)));
    }

    /** @param url as the process printed it */
    private record Running(Process process, String url) {

        static Running start(Path directory) throws Exception {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            SandboxMain.class.getName(),
                            "--port",
                            "0",
                            "--config",
                            directory.resolve("sandbox.yaml").toString(),
                            "--data",
                            directory.resolve("data").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out = process.inputReader();
            assertThat(out.readLine()).contains("runs");
            return new Running(process, out.readLine().trim().split("\\s+")[3]);
        }
    }
}
