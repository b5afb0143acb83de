package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.connectors.jose.AuthenticationTags;
import java.util.Optional;
import java.util.UUID;

/**
 * What the delivery service has taken.
 *
 * @param tags seals of the texts sent; empty if an earlier attempt had sent them
 */
public record SentSubmission(Announced announced, Optional<AuthenticationTags> tags) {

    public UUID submissionId() {
        return announced.submissionId();
    }

    public UUID caseId() {
        return announced.caseId();
    }

    public UUID destinationId() {
        return announced.destinationId();
    }
}
