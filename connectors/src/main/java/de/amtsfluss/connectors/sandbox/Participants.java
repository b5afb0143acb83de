package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who takes part in the exchange. Build them in code, or read them with {@link ParticipantsFile}.
 *
 * @param address of the submission interface as every client calls it; empty takes it from each request
 */
public record Participants(
        Optional<String> address, List<Client> clients, List<Destination> destinations, List<Area> areas) {

    /** @param scopes URIs or their last parts, such as {@code send-submissions} */
    public record Client(String id, String secret, Set<String> scopes) {}

    /**
     * A Zustellpunkt.
     *
     * @param status active, inactive or created; a client with the right to manage may change it
     * @param subscribers ids of the clients that may fetch from it
     * @param keys public halves, one for encryption among them
     */
    public record Destination(
            UUID id,
            String name,
            String status,
            List<String> subscribers,
            List<RSAKey> keys,
            List<String> metadataVersions,
            List<Service> services,
            Optional<Callback> callback,
            Map<String, Object> replyChannels) {}

    /** @param identifier such as {@code urn:de:fim:leika:leistung:99102013104000} */
    public record Service(String identifier, String name, List<String> regions, List<Schema> schemas) {}

    public record Schema(String uri, String mimeType) {}

    /** Where new submissions are announced; the secret signs the announcement (HMAC-SHA512). */
    public record Callback(URI url, String secret) {}

    /** @param ars Regionalschlüssel of 2 to 12 digits */
    public record Area(String id, String name, String type, String ars) {}

    Optional<Client> findClient(String id) {
        return clients.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    Optional<Destination> findDestination(UUID id) {
        return destinations.stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
