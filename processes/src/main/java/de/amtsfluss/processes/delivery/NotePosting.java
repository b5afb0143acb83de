package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.cases.DocumentId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Notes in the ledger that a Bescheid has gone to the post, for the day it counts as announced. */
@Component
final class NotePosting implements Capability<NotePosting.Request, NotePosting.Receipt> {

    private final Deliveries deliveries;

    /**
     * @param documentId of the Bescheid
     * @param postedOn day it was posted, ISO 8601
     */
    record Request(String documentId, String postedOn) {}

    /** @param announcedOn ISO 8601 */
    record Receipt(String announcedOn) {}

    NotePosting(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String topic() {
        return "note-posting";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Receipt perform(Request request, Run run) {
        DocumentId document = DocumentId.parse(request.documentId());
        return new Receipt(deliveries
                .notePosted(run.caseNumber(), document, LocalDate.parse(request.postedOn()))
                .toString());
    }
}
