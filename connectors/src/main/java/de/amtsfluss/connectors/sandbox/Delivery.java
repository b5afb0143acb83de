package de.amtsfluss.connectors.sandbox;

import de.amtsfluss.connectors.jose.AuthenticationTags;
import de.amtsfluss.connectors.jose.CompactJwe;
import de.amtsfluss.connectors.jose.EventType;
import de.amtsfluss.connectors.jose.SecurityEvent;
import de.amtsfluss.connectors.jose.Sha512;
import de.amtsfluss.connectors.sandbox.SubmissionEntry.State;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Carries submissions from announced over queued to accepted or rejected, one step at a time for each. */
final class Delivery {

    static final String METADATA = "metadata";
    static final String DATA = "data";

    private final Submissions submissions;
    private final ServiceKeys keys;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

    Delivery(Submissions submissions, ServiceKeys keys) {
        this.submissions = submissions;
        this.keys = keys;
    }

    /** @param caseId of an earlier submission, or a new one */
    SubmissionEntry announce(
            String sender,
            Participants.Destination destination,
            UUID caseId,
            SubmissionEntry.Service service,
            List<UUID> attachments,
            String address) {
        var entry = new SubmissionEntry(
                submissions.nextSequence(),
                UUID.randomUUID(),
                caseId,
                destination.id(),
                sender,
                service,
                attachments,
                Set.of(),
                State.INCOMPLETE,
                null,
                null);
        submissions.keep(entry, said(entry, EventType.CREATE_SUBMISSION, address, Map.of()));
        return entry;
    }

    /** A second upload of the same attachment replaces the first. */
    void upload(UUID submission, UUID attachment, CompactJwe jwe) {
        locked(submission, () -> {
            SubmissionEntry entry = entry(submission);
            if (!entry.announced().contains(attachment)) {
                throw Fault.notFound("attachment", attachment);
            }
            entry.requireIncomplete();
            submissions.keepPayload(submission, attachment.toString(), jwe.text());
            submissions.keep(entry.withUploaded(attachment));
            return entry;
        });
    }

    /** Queues it for the subscriber; the same submit again changes nothing. @param data may lack in version 1 */
    SubmissionEntry submit(UUID submission, CompactJwe metadata, Optional<CompactJwe> data, String address) {
        String texts = metadata.text() + " " + data.map(CompactJwe::text).orElse("");
        String digest = Sha512.hex(texts.getBytes(StandardCharsets.US_ASCII));
        return locked(submission, () -> {
            SubmissionEntry entry = entry(submission);
            if (digest.equals(entry.digest())) {
                return entry;
            }
            entry.requireIncomplete();
            entry.requireAttachments();
            submissions.keepPayload(submission, METADATA, metadata.text());
            data.ifPresent(d -> submissions.keepPayload(submission, DATA, d.text()));
            SubmissionEntry submitted = entry.submitted(digest, tags(entry, metadata, data));
            var details = Map.<String, Object>of(
                    "authenticationTags", submitted.tags().claims());
            submissions.keep(submitted, said(submitted, EventType.SUBMIT_SUBMISSION, address, details));
            return submitted;
        });
    }

    /** Takes the subscriber's word, deletes the encrypted texts and says so. */
    void acknowledge(UUID submission, State state, String event, String address) {
        locked(submission, () -> {
            SubmissionEntry entry = entry(submission);
            entry.requireQueued();
            SubmissionEntry done = entry.acknowledged(state);
            submissions.keep(done, event, said(done, EventType.DELETE_SUBMISSION, address, Map.of()));
            submissions.deletePayloads(submission);
            return done;
        });
    }

    private SubmissionEntry entry(UUID submission) {
        return submissions.find(submission).orElseThrow(() -> Fault.notFound("submission", submission));
    }

    private AuthenticationTags tags(SubmissionEntry entry, CompactJwe metadata, Optional<CompactJwe> data) {
        var attachments = new TreeMap<String, String>();
        for (UUID id : entry.announced()) {
            var jwe = new CompactJwe(submissions.payload(entry.id(), id.toString()));
            attachments.put(id.toString(), jwe.authenticationTag());
        }
        return new AuthenticationTags(
                metadata.authenticationTag(),
                data.map(CompactJwe::authenticationTag).orElse(""),
                attachments);
    }

    private String said(SubmissionEntry entry, EventType type, String address, Map<String, Object> details) {
        return SecurityEvent.about(entry.id(), entry.caseId(), type, address, details)
                .sign(keys.delivery());
    }

    private SubmissionEntry locked(UUID submission, Supplier<SubmissionEntry> step) {
        ReentrantLock lock = locks[Math.floorMod(submission.hashCode(), locks.length)];
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}
