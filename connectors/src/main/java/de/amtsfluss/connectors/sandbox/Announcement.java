package de.amtsfluss.connectors.sandbox;

import tools.jackson.databind.JsonNode;

/** Reads which service a submission is for. */
final class Announcement {

    private Announcement() {}

    /** @throws Fault (400) if it is missing, (422) if the destination does not offer it */
    static SubmissionEntry.Service service(JsonNode node, String member, Participants.Destination destination) {
        if (!node.isObject()) {
            throw Fault.malformed("The member '%s' is missing.".formatted(member));
        }
        String identifier = Json.text(node, "identifier");
        boolean offered =
                destination.services().stream().anyMatch(s -> s.identifier().equals(identifier));
        if (!offered) {
            throw Fault.unprocessable(
                    "service-mismatch",
                    "Service mismatch",
                    "The destination (%s) does not offer the service (%s).".formatted(destination.id(), identifier));
        }
        return new SubmissionEntry.Service(identifier, node.path("name").asString(""));
    }
}
