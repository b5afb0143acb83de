package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.NewKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * One online service and one specialist application with a destination, for a first try.
 *
 * @param decryption private key of the destination
 * @param signing private key of the destination
 */
public record DemoParticipants(RSAKey decryption, RSAKey signing) {

    public static final UUID DESTINATION = UUID.fromString("3f0a5d1c-7c52-4a0e-9d0b-6c1f2a4e8b10");
    public static final String SENDER = "demo-online-service";
    public static final String SENDER_SECRET = "demo-online-service-secret";
    public static final String SUBSCRIBER = "demo-specialist-application";
    public static final String SUBSCRIBER_SECRET = "demo-specialist-application-secret";

    private static final String REGION = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:057740032032";

    /** With the keys kept in the directory; missing ones are made, which takes seconds once. */
    public static DemoParticipants in(Path directory) {
        var signing = CompletableFuture.supplyAsync(
                () -> ServiceKeys.kept(directory, "destination-signing", NewKeys::signing));
        RSAKey decryption = ServiceKeys.kept(directory, "destination-decryption", NewKeys::decryption);
        return new DemoParticipants(decryption, signing.join());
    }

    /** @param services offered by the destination */
    public Participants offering(List<Participants.Service> services) {
        var destination = new Participants.Destination(
                DESTINATION,
                "Stadt Paderborn, Demo-Fachverfahren",
                "active",
                List.of(SUBSCRIBER),
                List.of(NewKeys.publicHalf(decryption), NewKeys.publicHalf(signing)),
                List.of("1.3.0", "2.1.0"),
                services,
                Optional.empty(),
                Map.of("eMail", Map.of()));
        return new Participants(
                Optional.empty(),
                List.of(
                        new Participants.Client(SENDER, SENDER_SECRET, Set.of("send-submissions")),
                        new Participants.Client(SUBSCRIBER, SUBSCRIBER_SECRET, Set.of("subscribe-destinations"))),
                List.of(destination),
                List.of(new Participants.Area("57740032032", "Paderborn", "Gemeinde", "057740032032")));
    }

    /** A service of the demo's town. @param leikaKey 14 digits */
    public static Participants.Service service(String leikaKey, String name, String schemaUri) {
        return new Participants.Service(
                "urn:de:fim:leika:leistung:" + leikaKey,
                name,
                List.of(REGION),
                List.of(new Participants.Schema(schemaUri, "application/json")));
    }
}
