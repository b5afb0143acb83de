package de.amtsfluss.processes.situation.watch;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the data desk that a source is back, and ends its escalation. */
@Component
final class CloseEscalation implements Capability<CloseEscalation.Request, Capability.Nothing> {

    record Request(String source) {}

    private final Escalations escalations;
    private final DataDeskMail mail;
    private final Journal journal;
    private final TransactionTemplate transaction;

    CloseEscalation(Escalations escalations, DataDeskMail mail, Journal journal, TransactionTemplate transaction) {
        this.escalations = escalations;
        this.mail = mail;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public String topic() {
        return "close-escalation";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run run) {
        if (escalations.findOpen(request.source()).isPresent()) {
            mail.send(run.key(), "back", request.source());
            transaction.executeWithoutResult(t -> {
                escalations.close(request.source());
                journal.write("source", request.source(), Journal.SYSTEM, "source-back", Map.of());
            });
        }
        return new Nothing();
    }
}
