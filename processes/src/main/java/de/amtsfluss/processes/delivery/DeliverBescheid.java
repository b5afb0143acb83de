package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.cases.Applicant;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.DocumentId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a Bescheid into the applicant's mailbox and tells them by e-mail that it is there. The mailbox entry is kept
 * when the mail server is away; only the e-mail is tried again.
 *
 * <p>Refuses with {@code noElectronicWay} where there is neither an account nor an e-mail address; the Bescheid then
 * waits in {@link Deliveries#listToPost} to be printed.
 */
@Component
final class DeliverBescheid implements Capability<DeliverBescheid.Request, DeliverBescheid.Receipt> {

    private final CaseFiles cases;
    private final Mailbox mailbox;
    private final Deliveries deliveries;
    private final NoticeSender sender;
    private final TransactionTemplate transaction;

    /**
     * @param documentId of the Bescheid, from {@code issue-bescheid}
     * @param law whose rules say when it counts as announced
     */
    record Request(String documentId, LawFamily law) {}

    /** @param deliveredAt when it was provided, ISO 8601 */
    record Receipt(String deliveredAt) {}

    DeliverBescheid(
            CaseFiles cases,
            Mailbox mailbox,
            Deliveries deliveries,
            NoticeSender sender,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.mailbox = mailbox;
        this.deliveries = deliveries;
        this.sender = sender;
        this.transaction = transaction;
    }

    @Override
    public String topic() {
        return "deliver-bescheid";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Receipt perform(Request request, Run run) throws Refusal {
        CaseFile file = cases.caseFile(run.caseNumber());
        DocumentId document = DocumentId.parse(request.documentId());
        if (!reachable(file.applicant())) {
            deliveries.open(run.key(), file.number(), document, Way.PAPER, request.law(), null);
            throw new Refusal("noElectronicWay", "The applicant has neither an account nor an e-mail address.");
        }
        transaction.executeWithoutResult(status -> provide(run.key(), file, document, request.law()));
        file.applicant().email().ifPresent(address -> announce(run.key(), file, address));
        return new Receipt(deliveries.delivery(run.key()).providedAt().toString());
    }

    private static boolean reachable(Applicant applicant) {
        return applicant.account().isPresent() || applicant.email().isPresent();
    }

    private void provide(String key, CaseFile file, DocumentId document, LawFamily law) {
        NoticeTexts texts = NoticeTexts.in(file.language());
        var message = mailbox.put(key, file, texts.bescheidSubject(), texts.bescheidBody(), List.of(document));
        deliveries.open(key, file.number(), document, Way.MAILBOX, law, message);
    }

    private void announce(String key, CaseFile file, String address) {
        Delivery delivery = deliveries.delivery(key);
        if (delivery.notifiedAt().isPresent()) {
            return;
        }
        try {
            sender.tellSomethingIsThere(key, file, address);
        } catch (RuntimeException e) {
            deliveries.noteNoticeFailure(delivery, String.valueOf(e.getMessage()));
            throw e;
        }
        transaction.executeWithoutResult(status -> deliveries.noteNotified(delivery));
    }
}
