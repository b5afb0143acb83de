package de.amtsfluss.connectors.sandbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** List and fetch what waits. */
final class SubscriberApi {

    private final Directory directory;
    private final Tokens tokens;
    private final Submissions submissions;

    SubscriberApi(Directory directory, Tokens tokens, Submissions submissions) {
        this.directory = directory;
        this.tokens = tokens;
        this.submissions = submissions;
    }

    void register(Endpoints endpoints) {
        endpoints
                .on("GET", "/{version}/submissions", this::list)
                .on("GET", "/{version}/submissions/{submission}", this::fetch)
                .on("GET", "/{version}/submissions/{submission}/attachments/{attachment}", this::attachment);
    }

    private Answer list(Request request) {
        var caller = tokens.caller(request).require(Scope.SUBSCRIBE_DESTINATIONS);
        Collection<SubmissionEntry> queued =
                request.query("destinationId").map(text -> queued(text, caller)).orElseGet(() -> queuedForAll(caller));
        return Answer.ok(Window.of(request).page("submissions", queued, SubscriberApi::pickup));
    }

    private Collection<SubmissionEntry> queued(String text, Tokens.Caller caller) {
        UUID id = Request.parse(text).orElseThrow(() -> Fault.malformed("The destinationId is no UUID."));
        caller.requireSubscriber(directory.destination(id));
        return submissions.queued(id);
    }

    private List<SubmissionEntry> queuedForAll(Tokens.Caller caller) {
        return directory.destinations().stream()
                .filter(d -> d.subscribers().contains(caller.clientId()))
                .flatMap(d -> submissions.queued(d.id()).stream())
                .toList();
    }

    private Answer fetch(Request request) {
        SubmissionEntry entry = waiting(request);
        var view = pickup(entry);
        view.put(request.isVersion1() ? "serviceType" : "publicService", entry.service());
        view.put("attachments", entry.announced());
        view.put("encryptedMetadata", submissions.payload(entry.id(), Delivery.METADATA));
        submissions.findPayload(entry.id(), Delivery.DATA).ifPresent(data -> view.put("encryptedData", data));
        return Answer.ok(view);
    }

    private Answer attachment(Request request) {
        SubmissionEntry entry = waiting(request);
        UUID id = request.id("attachment");
        if (!entry.announced().contains(id)) {
            throw Fault.notFound("attachment", id);
        }
        return Answer.jose(submissions.payload(entry.id(), id.toString()));
    }

    private SubmissionEntry waiting(Request request) {
        var caller = tokens.caller(request);
        UUID id = request.id("submission");
        SubmissionEntry entry = submissions.find(id).orElseThrow(() -> Fault.notFound("submission", id));
        caller.requireSubscriber(directory.destination(entry.destinationId()));
        if (entry.state() != SubmissionEntry.State.QUEUED) {
            throw Fault.notFound("submission", id);
        }
        return entry;
    }

    private static Map<String, Object> pickup(SubmissionEntry entry) {
        var view = new LinkedHashMap<String, Object>();
        view.put("destinationId", entry.destinationId());
        view.put("submissionId", entry.id());
        view.put("caseId", entry.caseId());
        return view;
    }
}
