package de.amtsfluss.connectors.demo;

import de.amtsfluss.connectors.fitconnect.JsonSchema;
import de.amtsfluss.connectors.sandbox.DemoParticipants;
import de.amtsfluss.connectors.sandbox.Participants;
import de.amtsfluss.processes.services.ServicePackage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the demo's register takes: whatever the service packages hand over, with the schemas they bring along. */
final class DemoServices {

    /** Of a service package: the JSON Schema of what it hands over. */
    private static final String SCHEMA_FILE = "register.schema.json";

    private final List<ServicePackage> packages;

    DemoServices(List<ServicePackage> packages) {
        this.packages = packages.stream()
                .filter(p -> p.description().handover().isPresent())
                .toList();
    }

    List<Participants.Service> offered() {
        return packages.stream()
                .map(p -> DemoParticipants.service(p.description().leikaKey(), p.key(), schemaUri(p)))
                .toList();
    }

    /** By URI. */
    Map<String, JsonSchema> schemas() {
        var schemas = new HashMap<String, JsonSchema>();
        packages.forEach(p -> p.findFile(SCHEMA_FILE)
                .map(bytes -> JsonSchema.parse(new String(bytes, StandardCharsets.UTF_8)))
                .ifPresent(schema -> schemas.put(schemaUri(p), schema)));
        return schemas;
    }

    private static String schemaUri(ServicePackage p) {
        return p.description().handover().orElseThrow().schema();
    }
}
