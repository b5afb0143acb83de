package de.amtsfluss.connectors;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpHandler;
import de.amtsfluss.connectors.fitconnect.ApiVersion;
import de.amtsfluss.connectors.fitconnect.ApplicationConfig;
import de.amtsfluss.connectors.fitconnect.ClientFactory;
import de.amtsfluss.connectors.fitconnect.Environment;
import de.amtsfluss.connectors.fitconnect.JsonSchema;
import de.amtsfluss.connectors.fitconnect.SenderClient;
import de.amtsfluss.connectors.fitconnect.SenderConfig;
import de.amtsfluss.connectors.fitconnect.SubscriberClient;
import de.amtsfluss.connectors.fitconnect.SubscriberConfig;
import de.amtsfluss.connectors.sandbox.DemoParticipants;
import de.amtsfluss.connectors.sandbox.Participants;
import de.amtsfluss.connectors.sandbox.Sandbox;
import de.amtsfluss.connectors.sandbox.ServiceKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A sandbox with one sender and one subscriber, made from the test keys. */
public final class TestExchange implements AutoCloseable {

    public static final UUID DESTINATION = DemoParticipants.DESTINATION;
    public static final String LEIKA_KEY = "99102013104000";
    public static final String SERVICE = "urn:de:fim:leika:leistung:" + LEIKA_KEY;
    public static final String SCHEMA_URI = "https://schema.example.org/dog_1.0.schema.json";
    public static final JsonSchema SCHEMA = JsonSchema.parse("""
            {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "maxLength": 100}}}""");
    public static final ServiceKeys KEYS = ServiceKeys.of(TestKeys.key("delivery"), TestKeys.key("portal"));

    private static final RSAKey DECRYPTION = TestKeys.key("decryption");
    private static final RSAKey SIGNING = TestKeys.key("signing");

    private final Sandbox sandbox;

    private TestExchange(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    public static TestExchange start() {
        return start(participants(), Optional.empty(), 0);
    }

    public static TestExchange start(Participants participants, Optional<Path> data, int port) {
        return new TestExchange(Sandbox.start(Sandbox.localPort(port), participants, KEYS, data));
    }

    public static Participants participants() {
        var service = DemoParticipants.service(LEIKA_KEY, "Hundesteuer", SCHEMA_URI);
        return new DemoParticipants(DECRYPTION, SIGNING).offering(List.of(service));
    }

    public String url() {
        return sandbox.url();
    }

    public void mount(String path, HttpHandler pages) {
        sandbox.mount(path, pages);
    }

    public int port() {
        return sandbox.port();
    }

    public SenderClient sender(ApiVersion version) {
        return ClientFactory.createSenderClient(config(DECRYPTION, SIGNING), version);
    }

    public SubscriberClient subscriber(ApiVersion version) {
        return subscriber(version, DECRYPTION, SIGNING);
    }

    public SubscriberClient subscriber(ApiVersion version, RSAKey decryption, RSAKey signing) {
        return ClientFactory.createSubscriberClient(config(decryption, signing), Map.of(SCHEMA_URI, SCHEMA), version);
    }

    public ApplicationConfig config(RSAKey decryption, RSAKey signing) {
        return new ApplicationConfig(
                Optional.of(new SenderConfig(DemoParticipants.SENDER, DemoParticipants.SENDER_SECRET)),
                Optional.of(new SubscriberConfig(
                        DemoParticipants.SUBSCRIBER, DemoParticipants.SUBSCRIBER_SECRET, List.of(decryption), signing)),
                "LOCAL",
                Map.of("LOCAL", Environment.sandbox(url())));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
