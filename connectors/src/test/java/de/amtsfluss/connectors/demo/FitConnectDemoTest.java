package de.amtsfluss.connectors.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.connectors.TestKeys;
import de.amtsfluss.connectors.fitconnect.FitConnectSpecialistApplication;
import de.amtsfluss.connectors.sandbox.DemoParticipants;
import de.amtsfluss.processes.handover.Acknowledgement;
import de.amtsfluss.processes.handover.Consignment;
import de.amtsfluss.processes.services.ServicePackage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitConnectDemoTest {

    private static final String SCHEMA_URI = "https://example.org/parking.schema.json";
    private static final String SERVICE = """
            key: parking
            prefix: PARK
            leikaKey: "99108012000000"
            office: traffic
            process: parking
            form: antrag
            applicantName: [name]
            applicantEmail: email
            channels: [PORTAL]
            accountRequired: false
            retentionDays: 30
            legalBasis: []
            parameters: []
            handover: {destination: register-parking, schema: "%s"}
            milestones: []
            """.formatted(SCHEMA_URI);
    private static final String SCHEMA = "{\"type\": \"object\", \"required\": [\"plate\"]}";

    @TempDir
    private Path directory;

    @Test
    void whatAServicePackageHandsOverArrivesInTheDemosRegister() throws Exception {
        keepTestKeys();
        var parking = ServicePackage.unpublished(Map.of(
                "service.yaml", SERVICE.getBytes(StandardCharsets.UTF_8),
                "texts_de.yaml", "title: Parken".getBytes(StandardCharsets.UTF_8),
                "register.schema.json", SCHEMA.getBytes(StandardCharsets.UTF_8)));
        try (var database = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .start();
                var demo = FitConnectDemo.start(
                        0,
                        directory,
                        Duration.ofMillis(50),
                        database.getPostgresDatabase(),
                        new DemoServices(List.of(parking)))) {
            var application = new FitConnectSpecialistApplication(demo::sender, c -> DemoParticipants.DESTINATION);
            var consignment = new Consignment(
                    "k1",
                    "PARK-2026-000001",
                    "register-parking",
                    "99108012000000",
                    "Parken",
                    SCHEMA_URI,
                    Map.of("plate", "PB-ÄÖ 1"),
                    List.of());
            String reference = application.announce(consignment);
            application.deliver(reference, consignment);

            assertThat(awaitAcknowledgement(application, reference)).contains(new Acknowledgement(true, ""));
        }
    }

    @Test
    void aDemoThatCannotStartSaysSoToWhoeverHandsOver() {
        var lifecycle = new FitConnectDemoLifecycle(() -> {
            throw new IllegalStateException("port in use");
        });
        lifecycle.start();
        assertThatThrownBy(lifecycle::sender)
                .hasMessageContaining("does not run")
                .hasStackTraceContaining("port in use");
    }

    private static Optional<Acknowledgement> awaitAcknowledgement(
            FitConnectSpecialistApplication application, String reference) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        Optional<Acknowledgement> found = application.findAcknowledgement(reference);
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            found = application.findAcknowledgement(reference);
        }
        return found;
    }

    private void keepTestKeys() throws Exception {
        Path keys = Files.createDirectories(directory.resolve("keys"));
        for (String name : List.of("delivery", "portal")) {
            Files.writeString(
                    keys.resolve(name + ".jwk.json"), TestKeys.key(name).toJSONString());
        }
        Files.writeString(
                keys.resolve("destination-signing.jwk.json"),
                TestKeys.key("signing").toJSONString());
        Files.writeString(
                keys.resolve("destination-decryption.jwk.json"),
                TestKeys.key("decryption").toJSONString());
    }
}
