package de.amtsfluss.connectors.sandbox;

import de.amtsfluss.connectors.jose.CompactJwe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Announce, upload, submit. */
final class SenderApi {

    private static final int MAX_ANNOUNCEMENT_BYTES = 64 * 1024;
    private static final int MAX_SUBMISSION_BYTES = 16 * 1024 * 1024;
    private static final int MAX_ATTACHMENT_BYTES = 32 * 1024 * 1024;
    private static final int MAX_ATTACHMENTS = 100;

    private final Directory directory;
    private final Tokens tokens;
    private final Submissions submissions;
    private final Delivery delivery;
    private final Callbacks callbacks;

    SenderApi(Directory directory, Tokens tokens, Submissions submissions, Delivery delivery, Callbacks callbacks) {
        this.directory = directory;
        this.tokens = tokens;
        this.submissions = submissions;
        this.delivery = delivery;
        this.callbacks = callbacks;
    }

    void register(Endpoints endpoints) {
        endpoints
                .on("POST", "/{version}/submissions", this::announce)
                .on("PUT", "/{version}/submissions/{submission}/attachments/{attachment}", this::upload)
                .on("PUT", "/{version}/submissions/{submission}", this::submit);
    }

    private Answer announce(Request request) {
        var caller = tokens.caller(request).require(Scope.SEND_SUBMISSIONS);
        JsonNode body = Json.object(request.body("application/json", MAX_ANNOUNCEMENT_BYTES));
        UUID id = Request.parse(Json.text(body, "destinationId"))
                .orElseThrow(() -> Fault.malformed("The destinationId is no UUID."));
        Participants.Destination destination = directory.active(id);
        String member = request.isVersion1() ? "serviceType" : "publicService";
        var service = Announcement.service(body.path(member), member, destination);
        List<UUID> attachments = attachments(body.path("announcedAttachments"), request.isVersion1());
        UUID caseId = caseId(body, caller.clientId(), destination);
        var entry = delivery.announce(
                caller.clientId(), destination, caseId, service, attachments, directory.address(request));
        return Answer.json(201, view(entry, member));
    }

    private Answer upload(Request request) {
        SubmissionEntry entry = own(request);
        byte[] body = request.body("application/jose", MAX_ATTACHMENT_BYTES);
        String text = new String(body, StandardCharsets.US_ASCII).trim();
        CompactJwe jwe = check(entry, request).attachment(text);
        delivery.upload(entry.id(), request.id("attachment"), jwe);
        return Answer.nothing();
    }

    private Answer submit(Request request) {
        SubmissionEntry entry = own(request);
        JsonNode body = Json.object(request.body("application/json", MAX_SUBMISSION_BYTES));
        JweCheck check = check(entry, request);
        CompactJwe metadata = check.content(Json.text(body, "encryptedMetadata"));
        boolean withoutData = request.isVersion1() && body.path("encryptedData").isMissingNode();
        Optional<CompactJwe> data =
                withoutData ? Optional.empty() : Optional.of(check.content(Json.text(body, "encryptedData")));
        boolean isNew = entry.state() == SubmissionEntry.State.INCOMPLETE;
        SubmissionEntry submitted = delivery.submit(entry.id(), metadata, data, directory.address(request));
        if (isNew) {
            callbacks.announce(submitted);
        }
        return Answer.ok(view(submitted, request.isVersion1() ? "serviceType" : "publicService"));
    }

    private SubmissionEntry own(Request request) {
        var caller = tokens.caller(request).require(Scope.SEND_SUBMISSIONS);
        UUID id = request.id("submission");
        SubmissionEntry entry = submissions.find(id).orElseThrow(() -> Fault.notFound("submission", id));
        if (!entry.sender().equals(caller.clientId())) {
            throw Fault.forbidden("The submission (%s) is of another client.".formatted(id));
        }
        return entry;
    }

    private JweCheck check(SubmissionEntry entry, Request request) {
        return new JweCheck(directory.destination(entry.destinationId()), request.isVersion1());
    }

    private UUID caseId(JsonNode body, String sender, Participants.Destination destination) {
        if (body.path("caseId").isMissingNode() || body.path("caseId").isNull()) {
            return UUID.randomUUID();
        }
        String text = Json.text(body, "caseId");
        return Request.parse(text)
                .filter(id -> submissions.ofCase(id).stream()
                        .anyMatch(e ->
                                e.sender().equals(sender) && e.destinationId().equals(destination.id())))
                .orElseThrow(() -> Fault.notFound("case", text));
    }

    private static List<UUID> attachments(JsonNode node, boolean version1) {
        if (!node.isMissingNode() && !node.isArray() || node.size() > MAX_ATTACHMENTS) {
            throw Fault.malformed("announcedAttachments is no list of at most %d ids.".formatted(MAX_ATTACHMENTS));
        }
        var ids = new ArrayList<UUID>();
        node.forEach(id -> ids.add(Request.parse(id.asString())
                .orElseThrow(() -> Fault.malformed("The attachment id (%s) is no UUID.".formatted(id)))));
        var distinct = new LinkedHashSet<>(ids);
        if (distinct.size() < ids.size() && !version1) {
            throw Fault.malformed("announcedAttachments names an id twice.");
        }
        return List.copyOf(distinct);
    }

    private static Map<String, Object> view(SubmissionEntry entry, String serviceMember) {
        var view = new LinkedHashMap<String, Object>();
        view.put("destinationId", entry.destinationId());
        view.put("submissionId", entry.id());
        view.put("caseId", entry.caseId());
        view.put("announcedAttachments", entry.announced());
        view.put(serviceMember, entry.service());
        return view;
    }
}
