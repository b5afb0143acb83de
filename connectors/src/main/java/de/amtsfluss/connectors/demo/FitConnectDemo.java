package de.amtsfluss.connectors.demo;

import de.amtsfluss.connectors.fitconnect.ApplicationConfig;
import de.amtsfluss.connectors.fitconnect.ClientFactory;
import de.amtsfluss.connectors.fitconnect.Environment;
import de.amtsfluss.connectors.fitconnect.SenderClient;
import de.amtsfluss.connectors.fitconnect.SenderConfig;
import de.amtsfluss.connectors.fitconnect.SubscriberClient;
import de.amtsfluss.connectors.fitconnect.SubscriberConfig;
import de.amtsfluss.connectors.registers.Register;
import de.amtsfluss.connectors.registers.RegisterPage;
import de.amtsfluss.connectors.registers.RegisterStandIn;
import de.amtsfluss.connectors.sandbox.DemoParticipants;
import de.amtsfluss.connectors.sandbox.Sandbox;
import de.amtsfluss.connectors.sandbox.ServiceKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A running delivery service with a specialist application beside it, which keeps its register in our database. */
final class FitConnectDemo implements AutoCloseable {

    private final Sandbox sandbox;
    private final RegisterStandIn standIn;
    private final SenderClient sender;

    private FitConnectDemo(Sandbox sandbox, RegisterStandIn standIn, SenderClient sender) {
        this.sandbox = sandbox;
        this.standIn = standIn;
        this.sender = sender;
    }

    /** @param data holds keys and state; the first start makes the keys there and takes seconds longer */
    static FitConnectDemo start(int port, Path data, Duration pollEvery, DataSource database, DemoServices services) {
        DemoParticipants participants = DemoParticipants.in(data.resolve("keys"));
        Sandbox sandbox = Sandbox.start(
                Sandbox.localPort(port),
                participants.offering(services.offered()),
                ServiceKeys.in(data.resolve("keys")),
                Optional.of(data.resolve("state")));
        try {
            return start(sandbox, participants, pollEvery, Register.open(database), services);
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    private static FitConnectDemo start(
            Sandbox sandbox,
            DemoParticipants participants,
            Duration pollEvery,
            Register register,
            DemoServices services) {
        ApplicationConfig config = config(sandbox, participants);
        SubscriberClient subscriber = ClientFactory.createSubscriberClient(config, services.schemas());
        sandbox.mount("/register", new RegisterPage(register));
        var standIn = new RegisterStandIn(subscriber, DemoParticipants.DESTINATION, register, pollEvery);
        standIn.start();
        return new FitConnectDemo(sandbox, standIn, ClientFactory.createSenderClient(config));
    }

    SenderClient sender() {
        return sender;
    }

    String url() {
        return sandbox.url();
    }

    @Override
    public void close() {
        standIn.close();
        sandbox.close();
    }

    private static ApplicationConfig config(Sandbox sandbox, DemoParticipants participants) {
        return new ApplicationConfig(
                Optional.of(new SenderConfig(DemoParticipants.SENDER, DemoParticipants.SENDER_SECRET)),
                Optional.of(new SubscriberConfig(
                        DemoParticipants.SUBSCRIBER,
                        DemoParticipants.SUBSCRIBER_SECRET,
                        List.of(participants.decryption()),
                        participants.signing())),
                "DEMO",
                Map.of("DEMO", Environment.sandbox(sandbox.url())));
    }
}
