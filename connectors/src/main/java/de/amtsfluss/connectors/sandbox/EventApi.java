package de.amtsfluss.connectors.sandbox;

import de.amtsfluss.connectors.jose.JoseFault;
import de.amtsfluss.connectors.jose.SecurityEvent;
import de.amtsfluss.connectors.jose.SignedEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The event log of a case: both sides read it, the subscriber adds acceptance or rejection. */
final class EventApi {

    private static final int MAX_EVENT_BYTES = 256 * 1024;

    private final Directory directory;
    private final Tokens tokens;
    private final Submissions submissions;
    private final Delivery delivery;

    EventApi(Directory directory, Tokens tokens, Submissions submissions, Delivery delivery) {
        this.directory = directory;
        this.tokens = tokens;
        this.submissions = submissions;
        this.delivery = delivery;
    }

    void register(Endpoints endpoints) {
        endpoints
                .on("GET", "/{version}/cases/{case}/events", this::ofCase)
                .on("GET", "/{version}/submissions/{submission}/events", this::ofSubmission)
                .on("POST", "/{version}/cases/{case}/events", this::add);
    }

    private Answer ofCase(Request request) {
        var caller = tokens.caller(request);
        UUID id = request.id("case");
        List<SubmissionEntry> entries = submissions.ofCase(id);
        if (entries.isEmpty()) {
            throw Fault.notFound("case", id);
        }
        requireParty(caller, entries.getFirst());
        List<String> log = entries.stream()
                .flatMap(e -> submissions.events(e.id()).stream())
                .toList();
        return Answer.ok(Window.of(request).page("eventLog", log, Function.identity()::apply));
    }

    private Answer ofSubmission(Request request) {
        var caller = tokens.caller(request);
        UUID id = request.id("submission");
        SubmissionEntry entry = submissions.find(id).orElseThrow(() -> Fault.notFound("submission", id));
        requireParty(caller, entry);
        return Answer.ok(Window.of(request).page("eventLog", submissions.events(id), Function.identity()::apply));
    }

    private Answer add(Request request) {
        var caller = tokens.caller(request);
        UUID caseId = request.id("case");
        String compact =
                new String(request.body("application/jose", MAX_EVENT_BYTES), StandardCharsets.US_ASCII).trim();
        SubmissionEntry entry = submissionOf(caseId, compact);
        Participants.Destination destination = directory.destination(entry.destinationId());
        caller.requireSubscriber(destination);
        try {
            SecurityEvent event = new EventCheck(destination).check(SignedEvent.parse(compact), entry);
            delivery.acknowledge(entry.id(), EventCheck.state(event), compact, directory.address(request));
        } catch (JoseFault e) {
            throw EventCheck.invalid(e.getMessage());
        }
        return Answer.nothing();
    }

    private SubmissionEntry submissionOf(UUID caseId, String compact) {
        List<SubmissionEntry> entries = submissions.ofCase(caseId);
        if (entries.isEmpty()) {
            throw Fault.notFound("case", caseId);
        }
        try {
            String subject = SignedEvent.parse(compact).claimed().subject();
            return entries.stream()
                    .filter(e -> subject.equals("submission:" + e.id()))
                    .findFirst()
                    .orElseThrow(() -> EventCheck.invalid("The subject (%s) is not of this case.".formatted(subject)));
        } catch (JoseFault e) {
            throw EventCheck.invalid(e.getMessage());
        }
    }

    private void requireParty(Tokens.Caller caller, SubmissionEntry entry) {
        if (!entry.sender().equals(caller.clientId())) {
            caller.requireSubscriber(directory.destination(entry.destinationId()));
        }
    }
}
