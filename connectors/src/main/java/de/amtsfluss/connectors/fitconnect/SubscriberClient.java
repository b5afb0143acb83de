package de.amtsfluss.connectors.fitconnect;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.CompactJwe;
import de.amtsfluss.connectors.jose.EventType;
import de.amtsfluss.connectors.jose.SecurityEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Fetches, checks, accepts and rejects submissions of the destinations its client is connected to. Thread-safe. */
public final class SubscriberClient {

    private final SubmissionApi api;
    private final EventLog log;
    private final Inspection inspection;
    private final DataCheck dataCheck;
    private final Signature signature;

    /** How this subscriber speaks. @param autoReject rejects what fails a check before the caller is told */
    record Signature(RSAKey key, boolean autoReject) {}

    SubscriberClient(SubmissionApi api, EventLog log, Inspection inspection, DataCheck dataCheck, Signature signature) {
        this.api = api;
        this.log = log;
        this.inspection = inspection;
        this.dataCheck = dataCheck;
        this.signature = signature;
    }

    /** @param limit up to 500 */
    public List<SubmissionForPickup> getAvailableSubmissionsForDestination(UUID destination, int offset, int limit) {
        var waiting = new ArrayList<SubmissionForPickup>();
        api.waiting(destination, offset, limit)
                .path("submissions")
                .forEach(node -> waiting.add(SubmissionForPickup.read(node)));
        return waiting;
    }

    /**
     * Fetches, decrypts and checks everything a subscriber must check.
     *
     * @throws SubmissionRefused with the problems, already told to the sender where auto-reject is on
     * @throws FitConnectFault if the service is not reached; nothing was rejected then
     */
    public ReceivedSubmission requestSubmission(SubmissionForPickup pickup) throws SubmissionRefused {
        try {
            return inspect(pickup);
        } catch (SubmissionRefused e) {
            if (signature.autoReject()) {
                reject(pickup, e.problems());
            }
            throw e;
        }
    }

    /** Tells the sender that it is ours now; the delivery service deletes the texts. Repeating changes nothing. */
    public void accept(ReceivedSubmission submission) {
        Map<String, Object> details =
                Map.of("authenticationTags", submission.tags().claims());
        say(submission.pickup(), EventType.ACCEPT_SUBMISSION, details, submission.eventSchema());
    }

    /** Sends it back with the reasons. Repeating changes nothing. */
    public void reject(SubmissionForPickup pickup, List<Problem> problems) {
        Map<String, Object> details =
                Map.of("problems", problems.stream().map(Problem::claims).toList());
        say(pickup, EventType.REJECT_SUBMISSION, details, SecurityEvent.SCHEMA);
    }

    private void say(SubmissionForPickup pickup, EventType type, Map<String, Object> details, String schema) {
        String issuer = pickup.destinationId().toString();
        String event = SecurityEvent.about(pickup.submissionId(), pickup.caseId(), type, issuer, details)
                .withSchema(schema)
                .sign(signature.key());
        try {
            api.say(pickup.caseId(), event);
        } catch (FitConnectFault e) {
            boolean said = e.status() / 100 == 4
                    && EventLog.find(log.events(pickup.announced()), type).isPresent();
            if (!said) {
                throw e;
            }
        }
    }

    private ReceivedSubmission inspect(SubmissionForPickup pickup) throws SubmissionRefused {
        JsonNode submission = api.submission(pickup.submissionId());
        var metadataJwe = new CompactJwe(submission.path("encryptedMetadata").asString(""));
        var dataJwe = new CompactJwe(submission.path("encryptedData").asString(""));
        Map<UUID, CompactJwe> attachments = attachments(pickup, submission.path("attachments"));
        SecurityEvent submitted = EventLog.find(log.events(pickup.announced()), EventType.SUBMIT_SUBMISSION)
                .orElseThrow(() -> new FitConnectFault(
                        "The event log lacks the submit of (%s).".formatted(pickup.submissionId())));
        var tags = Inspection.tags(metadataJwe, dataJwe, attachments);
        inspection.requireTags(submitted.authenticationTags(), tags);
        JsonNode metadata = dataCheck.metadata(inspection.decrypt(metadataJwe, Problem.METADATA));
        JsonNode described = metadata.path("contentStructure");
        byte[] data = inspection.decrypt(dataJwe, Problem.DATA);
        inspection.requireHash(described.path("data").path("hash"), data, Problem.DATA);
        JsonNode schema = described.path("data").path("submissionSchema");
        String schemaUri = schema.path("schemaUri").asString("");
        String mimeType = schema.path("mimeType").asString("");
        dataCheck.data(data, schemaUri, mimeType);
        inspection.requireAttachments(described.path("attachments"), attachments);
        List<Attachment> opened = open(described.path("attachments"), attachments);
        return new ReceivedSubmission(pickup, metadata, data, schemaUri, mimeType, opened, tags, submitted.schema());
    }

    private Map<UUID, CompactJwe> attachments(SubmissionForPickup pickup, JsonNode ids) throws SubmissionRefused {
        var attachments = new LinkedHashMap<UUID, CompactJwe>();
        for (JsonNode node : ids) {
            UUID id = UUID.fromString(node.asString(""));
            try {
                attachments.put(id, api.attachment(pickup.submissionId(), id));
            } catch (FitConnectFault e) {
                if (e.status() == 404) {
                    throw new SubmissionRefused(Problem.missingAttachment(id));
                }
                throw e;
            }
        }
        return attachments;
    }

    private List<Attachment> open(JsonNode described, Map<UUID, CompactJwe> received) throws SubmissionRefused {
        var attachments = new ArrayList<Attachment>();
        for (JsonNode node : described) {
            UUID id = UUID.fromString(node.path("attachmentId").asString(""));
            byte[] content = inspection.decrypt(received.get(id), Problem.attachment(id));
            inspection.requireHash(node.path("hash"), content, Problem.attachment(id));
            attachments.add(new Attachment(
                    id,
                    content,
                    node.path("mimeType").asString(""),
                    node.path("filename").asString(""),
                    node.path("description").asString("")));
        }
        return attachments;
    }
}
