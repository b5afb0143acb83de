package de.amtsfluss.processes.handover;

import java.util.List;
import java.util.Map;

/**
 * What a specialist application receives.
 *
 * @param key the same over all attempts
 * @param caseNumber of the case it comes from
 * @param destination name of the destination in the configuration, such as {@code register-dogs}
 * @param leikaKey 14 digits, the Leistungsschlüssel of the service
 * @param serviceName what people call the service
 * @param schema URI of the JSON Schema the data satisfy
 * @param data nested maps, lists, strings, numbers, booleans
 */
public record Consignment(
        String key,
        String caseNumber,
        String destination,
        String leikaKey,
        String serviceName,
        String schema,
        Map<String, Object> data,
        List<Enclosure> enclosures) {

    /** The same consignment with other data. */
    Consignment with(Map<String, Object> otherData) {
        return new Consignment(key, caseNumber, destination, leikaKey, serviceName, schema, otherData, enclosures);
    }

    public record Enclosure(String name, String mediaType, byte[] content) {}
}
