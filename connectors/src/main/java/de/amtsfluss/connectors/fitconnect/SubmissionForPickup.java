package de.amtsfluss.connectors.fitconnect;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A submission that waits. */
public record SubmissionForPickup(UUID destinationId, UUID submissionId, UUID caseId) {

    static SubmissionForPickup read(JsonNode node) {
        return new SubmissionForPickup(
                UUID.fromString(node.path("destinationId").asString("")),
                UUID.fromString(node.path("submissionId").asString("")),
                UUID.fromString(node.path("caseId").asString("")));
    }

    Announced announced() {
        return new Announced(destinationId, submissionId, caseId);
    }
}
