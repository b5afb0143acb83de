package de.amtsfluss.connectors.fitconnect;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.AuthenticationTags;
import de.amtsfluss.connectors.jose.CompactJwe;
import de.amtsfluss.connectors.jose.EventType;
import de.amtsfluss.connectors.jose.JoseFault;
import de.amtsfluss.connectors.jose.KeyRules;
import de.amtsfluss.connectors.jose.SecurityEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Sends submissions, in one go or step by step. Between the steps only {@link Announced} need be kept: a sending cut
 * off anywhere goes on with {@link #deliver} and leads to one submission. Safe for use by several threads.
 */
public final class SenderClient {

    private final SubmissionApi api;
    private final EventLog log;
    private final KeyTrust trust;

    SenderClient(SubmissionApi api, EventLog log, KeyTrust trust) {
        this.api = api;
        this.log = log;
        this.trust = trust;
    }

    /** Announces, uploads and submits. @throws FitConnectFault if a step is refused or not answered */
    public SentSubmission send(SendableSubmission submission) {
        Announced announced = announce(submission);
        return encryptAndSubmit(announced, submission);
    }

    /**
     * Reserves a place. Called twice it reserves two, of which the one never submitted stays without effect.
     *
     * @throws FitConnectFault also if the destination does not take such a submission
     */
    public Announced announce(SendableSubmission submission) {
        Destination destination = api.destination(submission.destination());
        destination.requireOffers(
                submission.serviceIdentifier(), submission.schemaUri().toString());
        var body = new LinkedHashMap<String, Object>();
        body.put("destinationId", submission.destination());
        body.put(
                "announcedAttachments",
                submission.attachments().stream().map(Attachment::id).toList());
        body.put(
                api.version().service(),
                Map.of("identifier", submission.serviceIdentifier(), "name", submission.serviceName()));
        submission.region().ifPresent(r -> body.put("region", r));
        submission.caseId().ifPresent(c -> body.put("caseId", c));
        JsonNode answer = api.announce(body);
        return new Announced(
                submission.destination(),
                UUID.fromString(answer.path("submissionId").asString("")),
                UUID.fromString(answer.path("caseId").asString("")));
    }

    /** Uploads and submits to the place reserved, unless an earlier attempt did. */
    public SentSubmission deliver(Announced announced, SendableSubmission submission) {
        if (isSubmitted(announced)) {
            return new SentSubmission(announced, Optional.empty());
        }
        return encryptAndSubmit(announced, submission);
    }

    /** What was said about the submission, verified, oldest first. */
    public List<SecurityEvent> events(Announced announced) {
        return log.events(announced);
    }

    /**
     * Whether the other side accepted or rejected, empty as long as it did neither.
     *
     * @throws FitConnectFault if it accepted something else than what was submitted
     */
    public Optional<Verdict> findVerdict(Announced announced) {
        List<SecurityEvent> events = log.events(announced);
        Optional<SecurityEvent> accepted = EventLog.find(events, EventType.ACCEPT_SUBMISSION);
        if (accepted.isPresent()) {
            requireSameTags(events, accepted.get());
            return Optional.of(new Verdict(true, List.of()));
        }
        return EventLog.find(events, EventType.REJECT_SUBMISSION).map(Verdict::rejection);
    }

    private SentSubmission encryptAndSubmit(Announced announced, SendableSubmission submission) {
        RSAKey key = encryptionKey(submission.destination());
        var tags = new TreeMap<String, String>();
        CompactJwe metadata = CompactJwe.encrypt(Metadata.write(submission), "application/json", key);
        CompactJwe data = CompactJwe.encrypt(submission.data(), submission.mimeType(), key);
        try {
            for (Attachment attachment : submission.attachments()) {
                CompactJwe jwe = CompactJwe.encrypt(attachment.content(), attachment.mimeType(), key);
                api.upload(announced.submissionId(), attachment.id(), jwe);
                tags.put(attachment.id().toString(), jwe.authenticationTag());
            }
            api.submit(announced.submissionId(), metadata, data);
        } catch (FitConnectFault e) {
            if (e.status() / 100 == 4 && isSubmitted(announced)) {
                return new SentSubmission(announced, Optional.empty());
            }
            throw e;
        }
        return new SentSubmission(
                announced,
                Optional.of(new AuthenticationTags(metadata.authenticationTag(), data.authenticationTag(), tags)));
    }

    private boolean isSubmitted(Announced announced) {
        return EventLog.find(log.events(announced), EventType.SUBMIT_SUBMISSION).isPresent();
    }

    private RSAKey encryptionKey(UUID destination) {
        String kid = api.destination(destination).encryptionKid();
        try {
            return trust.require(KeyRules.requireEncryption(api.key(destination, kid)));
        } catch (JoseFault e) {
            throw new FitConnectFault("The destination (%s) has a key we do not use.".formatted(destination), e);
        }
    }

    private static void requireSameTags(List<SecurityEvent> events, SecurityEvent accepted) {
        boolean same = EventLog.find(events, EventType.SUBMIT_SUBMISSION)
                .map(s -> s.authenticationTags().equals(accepted.authenticationTags()))
                .orElse(false);
        if (!same) {
            throw new FitConnectFault(
                    "What was accepted (%s) differs from what was submitted.".formatted(accepted.subject()));
        }
    }
}
