package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Destinations with their public keys. Only the destination interface lists all keys, the encryption key first. */
final class DestinationApi {

    private static final Set<String> STATUSES = Set.of("active", "inactive", "created", "decommissioned");
    private static final int MAX_PATCH_BYTES = 16_384;

    private final Directory directory;
    private final Tokens tokens;

    DestinationApi(Directory directory, Tokens tokens) {
        this.directory = directory;
        this.tokens = tokens;
    }

    void register(Endpoints endpoints) {
        endpoints
                .on("GET", "/{version}/destinations/{destination}", this::destination)
                .on("PATCH", "/{version}/destinations/{destination}", this::patch)
                .on("GET", "/{version}/destinations/{destination}/keys", this::keys)
                .on("GET", "/{version}/destinations/{destination}/keys/{key}", this::key);
    }

    private Answer destination(Request request) {
        tokens.caller(request);
        return Answer.ok(view(directory.destination(request.id("destination")), request.isVersion1()));
    }

    private Answer patch(Request request) {
        var caller = tokens.caller(request);
        Participants.Destination destination = directory.destination(request.id("destination"));
        if (!caller.scopes().contains(Scope.MANAGE_DESTINATIONS)) {
            caller.requireSubscriber(destination);
        }
        String status = Json.text(Json.object(request.body("application/json", MAX_PATCH_BYTES)), "status");
        if (!STATUSES.contains(status)) {
            throw Fault.malformed("The status (%s) is none of %s.".formatted(status, STATUSES));
        }
        directory.status(destination.id(), status);
        return Answer.ok(view(destination, request.isVersion1()));
    }

    private Answer keys(Request request) {
        tokens.caller(request);
        if (!request.api().equals("destination-api")) {
            throw Fault.notFound(
                    "list of keys on this interface for destination",
                    request.variables().get("destination"));
        }
        Participants.Destination destination = directory.destination(request.id("destination"));
        RSAKey encryption = DestinationKeys.encryption(destination);
        var keys = new ArrayList<>(List.of(encryption.toJSONObject()));
        destination.keys().stream()
                .filter(k -> !k.getKeyID().equals(encryption.getKeyID()))
                .forEach(k -> keys.add(k.toJSONObject()));
        return Answer.ok(Map.of("keys", keys));
    }

    private Answer key(Request request) {
        tokens.caller(request);
        UUID id = request.id("destination");
        String kid = request.variables().get("key");
        return DestinationKeys.find(directory.destination(id), kid)
                .map(k -> Answer.ok(k.toJSONObject()))
                .orElseThrow(() -> Fault.notFound("key", kid));
    }

    private Map<String, Object> view(Participants.Destination destination, boolean version1) {
        var view = new LinkedHashMap<String, Object>();
        view.put("destinationId", destination.id());
        view.put("name", destination.name());
        view.put("status", directory.status(destination));
        view.put("encryptionKid", DestinationKeys.encryption(destination).getKeyID());
        view.put("metadataVersions", destination.metadataVersions());
        view.put(
                version1 ? "services" : "publicServices",
                destination.services().stream().map(DestinationApi::service).toList());
        view.put("replyChannels", destination.replyChannels());
        view.put("contactInformation", Map.of("legalName", destination.name()));
        return view;
    }

    private static Map<String, Object> service(Participants.Service service) {
        return Map.of(
                "identifier", service.identifier(),
                "name", service.name(),
                "regions", service.regions(),
                "submissionSchemas",
                        service.schemas().stream()
                                .map(s -> Map.of("schemaUri", s.uri(), "mimeType", s.mimeType()))
                                .toList());
    }
}
