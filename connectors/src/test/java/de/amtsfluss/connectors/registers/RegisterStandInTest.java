package de.amtsfluss.connectors.registers;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.connectors.TestExchange;
import de.amtsfluss.connectors.TestKeys;
import de.amtsfluss.connectors.fitconnect.ApiVersion;
import de.amtsfluss.connectors.fitconnect.ClientFactory;
import de.amtsfluss.connectors.fitconnect.FitConnectSpecialistApplication;
import de.amtsfluss.connectors.fitconnect.JsonSchema;
import de.amtsfluss.connectors.sandbox.DemoParticipants;
import de.amtsfluss.processes.handover.Acknowledgement;
import de.amtsfluss.processes.handover.Consignment;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A consignment of the house travels to the register and its acknowledgement back. */
class RegisterStandInTest {

    private static final String SCHEMA_URI = "https://amtsfluss.example/schemas/hundesteuer-register_1.0.schema.json";

    private static EmbeddedPostgres database;
    private static TestExchange exchange;
    private static Register register;
    private static RegisterStandIn standIn;
    private static FitConnectSpecialistApplication application;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        var service = DemoParticipants.service(TestExchange.LEIKA_KEY, "Hundesteuer", SCHEMA_URI);
        var participants = new DemoParticipants(TestKeys.key("decryption"), TestKeys.key("signing"));
        exchange = TestExchange.start(participants.offering(List.of(service)), Optional.empty(), 0);
        register = Register.open(database.getPostgresDatabase());
        exchange.mount("/register", new RegisterPage(register));
        var config = exchange.config(TestKeys.key("decryption"), TestKeys.key("signing"));
        var subscriber = ClientFactory.createSubscriberClient(config, Map.of(SCHEMA_URI, schema()));
        standIn = new RegisterStandIn(subscriber, TestExchange.DESTINATION, register, Duration.ofMillis(50));
        var sender = exchange.sender(ApiVersion.V2);
        application = new FitConnectSpecialistApplication(() -> sender, c -> TestExchange.DESTINATION);
    }

    @AfterAll
    static void stop() throws IOException {
        exchange.close();
        database.close();
    }

    @Test
    void aDogArrivesInTheRegisterWithItsPapersAndIsAcknowledged() {
        Consignment consignment = consignment("HUND-2026-000001", dog("Rex 🐕"));
        String reference = application.announce(consignment);
        application.deliver(reference, consignment);
        assertThat(application.findAcknowledgement(reference)).isEmpty();

        assertThat(standIn.poll()).isEqualTo(1);

        assertThat(application.findAcknowledgement(reference)).contains(new Acknowledgement(true, ""));
        RegisterEntry entry = register.listEntries("HUND-2026-000001").getFirst();
        assertThat(entry.data().toString()).contains("O'Neil-Ğüler 李", "Rex 🐕");
        assertThat(register.countEnclosures(entry.submissionId())).isEqualTo(1);
    }

    @Test
    void aRepeatedDeliveryIsOneEntry() {
        Consignment consignment = consignment("HUND-2026-000002", dog("Bello"));
        String reference = application.announce(consignment);
        application.deliver(reference, consignment);
        application.deliver(reference, consignment);
        standIn.poll();
        application.deliver(reference, consignment);
        standIn.poll();

        assertThat(register.listEntries("HUND-2026-000002")).hasSize(1);
    }

    @Test
    void storingTheSameSubmissionAgainChangesNothing() {
        UUID id = UUID.randomUUID();
        register.store(id, "HUND-2026-000003", "uri", "{\"a\":1}", List.of());
        register.store(id, "HUND-2026-000003", "uri", "{\"a\":2}", List.of());
        assertThat(register.listEntries("HUND-2026-000003"))
                .extracting(RegisterEntry::data)
                .containsExactly(Map.of("a", 1));
    }

    @Test
    void whatTheSchemaForbidsComesBackWithTheReason() {
        Map<String, Object> noName = Map.of("breed", "Dackel");
        Consignment consignment = consignment("HUND-2026-000004", noName);
        String reference = application.announce(consignment);
        application.deliver(reference, consignment);
        standIn.poll();

        Acknowledgement answer = application.findAcknowledgement(reference).orElseThrow();
        assertThat(answer.accepted()).isFalse();
        assertThat(answer.message()).contains("Schema-Fehler (data)", "name");
        assertThat(register.listEntries("HUND-2026-000004")).isEmpty();
    }

    @Test
    void aCharacterTheDatabaseCannotHoldIsRejectedInsteadOfBlockingTheQueue() {
        Consignment consignment = consignment("HUND-2026-000005", dog("nul\u0000"));
        String reference = application.announce(consignment);
        application.deliver(reference, consignment);
        standIn.poll();

        assertThat(application.findAcknowledgement(reference).orElseThrow().accepted())
                .isFalse();
    }

    @Test
    void thePageShowsTheDogWithoutRunningItsName() throws Exception {
        Consignment consignment = consignment("HUND-2026-000006", dog("<script>alert(1)</script>"));
        application.deliver(application.announce(consignment), consignment);
        standIn.poll();

        assertThat(get("/register")).contains("&lt;script&gt;", "HUND-2026-000006", "72,00 €");
        assertThat(get("/register")).doesNotContain("<script>");
        assertThat(get("/register.json")).contains("\"HUND-2026-000006\"");
    }

    /** As the service package brings it along. */
    private static JsonSchema schema() throws IOException {
        return JsonSchema.parse(Files.readString(Path.of("../bpmn/services/hundesteuer/register.schema.json")));
    }

    private static String get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(exchange.url() + path)).build();
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        }
    }

    private static Map<String, Object> dog(String name) {
        return Map.of(
                "name", name,
                "breed", "Dackel",
                "heldSince", "2026-11-01",
                "taxFrom", "2026-12-01",
                "yearlyTaxCents", 7200.0,
                "category", "first");
    }

    private static Consignment consignment(String caseNumber, Map<String, Object> dog) {
        var owner = Map.of(
                "firstName", "Ada",
                "lastName", "O'Neil-Ğüler 李",
                "street", "Am Abdinghof",
                "houseNumber", "11",
                "postalCode", "33098",
                "city", "Paderborn");
        return new Consignment(
                UUID.randomUUID().toString(),
                caseNumber,
                "register-dogs",
                TestExchange.LEIKA_KEY,
                "Hundesteuer",
                SCHEMA_URI,
                Map.of("caseNumber", caseNumber, "owner", owner, "dogs", List.of(dog)),
                List.of(new Consignment.Enclosure("Bescheid.pdf", "application/pdf", new byte[] {1, 2, 3})));
    }
}
