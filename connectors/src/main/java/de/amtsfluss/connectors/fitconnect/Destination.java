package de.amtsfluss.connectors.fitconnect;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A Zustellpunkt as the delivery service describes it. */
public record Destination(
        UUID id, String status, String encryptionKid, List<String> metadataVersions, List<Service> services) {

    /** @param schemaUris of the data it takes */
    public record Service(String identifier, String name, List<String> regions, List<String> schemaUris) {}

    static Destination read(JsonNode node, ApiVersion version) {
        var services = new ArrayList<Service>();
        node.path(version.services())
                .forEach(s -> services.add(new Service(
                        s.path("identifier").asString(""),
                        s.path("name").asString(""),
                        texts(s.path("regions")),
                        s.path("submissionSchemas")
                                .valueStream()
                                .map(schema -> schema.path("schemaUri").asString(""))
                                .toList())));
        return new Destination(
                UUID.fromString(node.path("destinationId").asString("")),
                node.path("status").asString(""),
                node.path("encryptionKid").asString(""),
                texts(node.path("metadataVersions")),
                services);
    }

    /** @throws FitConnectFault if it takes no data of that schema for that service now */
    void requireOffers(String identifier, String schemaUri) {
        if (!status.equals("active")) {
            throw new FitConnectFault("The destination (%s) is %s.".formatted(id, status));
        }
        boolean offered = services.stream()
                .anyMatch(
                        s -> s.identifier().equals(identifier) && s.schemaUris().contains(schemaUri));
        if (!offered) {
            throw new FitConnectFault(
                    "The destination (%s) does not take data of the schema (%s) for the service (%s). Maybe it expects another version of the schema."
                            .formatted(id, schemaUri, identifier));
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(n -> n.asString("")).toList();
    }
}
