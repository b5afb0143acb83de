package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.connectors.jose.StrictJson;
import de.amtsfluss.processes.handover.Acknowledgement;
import de.amtsfluss.processes.handover.Consignment;
import de.amtsfluss.processes.handover.SpecialistApplication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Hands consignments over by FIT-Connect. Its reference is {@link Announced} as text. */
public final class FitConnectSpecialistApplication implements SpecialistApplication {

    private static final String LEIKA = "urn:de:fim:leika:leistung:";
    private static final JsonMapper JSON = StrictJson.upTo(1);

    private final Supplier<SenderClient> client;
    private final Function<Consignment, UUID> destinations;

    /**
     * @param client asked for at every use, so that it may still be starting
     * @param destinations finds the Zustellpunkt for a consignment, or throws
     */
    public FitConnectSpecialistApplication(Supplier<SenderClient> client, Function<Consignment, UUID> destinations) {
        this.client = client;
        this.destinations = destinations;
    }

    @Override
    public String announce(Consignment consignment) {
        UUID destination = destinations.apply(consignment);
        return client.get().announce(submission(destination, consignment)).toString();
    }

    @Override
    public void deliver(String reference, Consignment consignment) {
        Announced announced = Announced.parse(reference);
        client.get().deliver(announced, submission(announced.destinationId(), consignment));
    }

    @Override
    public Optional<Acknowledgement> findAcknowledgement(String reference) {
        return client.get()
                .findVerdict(Announced.parse(reference))
                .map(v -> new Acknowledgement(v.accepted(), message(v.problems())));
    }

    private static SendableSubmission submission(UUID destination, Consignment consignment) {
        var builder = SendableSubmission.Builder()
                .setDestination(destination)
                .setServiceType(LEIKA + consignment.leikaKey(), consignment.serviceName())
                .setJsonData(JSON.writeValueAsString(consignment.data()), URI.create(consignment.schema()))
                .setSenderReference(consignment.caseNumber());
        List<Consignment.Enclosure> enclosures = consignment.enclosures();
        for (int i = 0; i < enclosures.size(); i++) {
            builder.addAttachment(attachment(consignment.key() + "/" + i, enclosures.get(i)));
        }
        return builder.build();
    }

    /** The id follows from the consignment, so that every attempt names the same. */
    private static Attachment attachment(String key, Consignment.Enclosure enclosure) {
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return new Attachment(id, enclosure.content(), enclosure.mediaType(), enclosure.name(), "");
    }

    private static String message(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.title() + " (" + p.instance() + "): " + p.detail())
                .collect(Collectors.joining("\n"));
    }
}
