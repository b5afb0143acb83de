package de.amtsfluss.connectors.sandbox;

import de.amtsfluss.connectors.jose.AuthenticationTags;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One submission without its encrypted texts.
 *
 * @param sequence order of announcement
 * @param sender id of the client
 * @param digest of what was submitted, to know the same submit when it comes again; null before
 * @param tags null before it is submitted
 */
record SubmissionEntry(
        long sequence,
        UUID id,
        UUID caseId,
        UUID destinationId,
        String sender,
        Service service,
        List<UUID> announced,
        Set<UUID> uploaded,
        State state,
        String digest,
        AuthenticationTags tags) {

    enum State {
        INCOMPLETE,
        QUEUED,
        ACCEPTED,
        REJECTED
    }

    record Service(String identifier, String name) {}

    SubmissionEntry withUploaded(UUID attachment) {
        var more = new TreeSet<>(uploaded);
        more.add(attachment);
        return new SubmissionEntry(
                sequence, id, caseId, destinationId, sender, service, announced, more, state, digest, tags);
    }

    SubmissionEntry submitted(String newDigest, AuthenticationTags newTags) {
        return new SubmissionEntry(
                sequence,
                id,
                caseId,
                destinationId,
                sender,
                service,
                announced,
                uploaded,
                State.QUEUED,
                newDigest,
                newTags);
    }

    SubmissionEntry acknowledged(State newState) {
        return new SubmissionEntry(
                sequence, id, caseId, destinationId, sender, service, announced, uploaded, newState, digest, tags);
    }

    /** @throws Fault (409) if it was submitted */
    void requireIncomplete() {
        if (state != State.INCOMPLETE) {
            throw new Fault(
                    409,
                    "submission-already-submitted",
                    "Submission already submitted",
                    "The submission (%s) was submitted before with other content.".formatted(id));
        }
    }

    /** @throws Fault (409) unless it waits for the subscriber */
    void requireQueued() {
        if (state != State.QUEUED) {
            throw new Fault(
                    409,
                    "submission-state-invalid",
                    "Submission state invalid",
                    "The submission (%s) is %s, not QUEUED.".formatted(id, state));
        }
    }

    /** @throws Fault (422) unless all attachments announced are there */
    void requireAttachments() {
        if (!uploaded.containsAll(announced)) {
            throw Fault.unprocessable(
                    "attachments-missing",
                    "Attachments missing",
                    "Uploaded are %s, announced were %s.".formatted(uploaded, announced));
        }
    }
}
