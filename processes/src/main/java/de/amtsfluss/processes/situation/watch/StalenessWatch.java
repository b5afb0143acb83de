package de.amtsfluss.processes.situation.watch;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.engine.Operations;
import de.amtsfluss.processes.situation.Facts;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every ten seconds for sources whose last successful check is too old. One process per source tells the data
 * desk and waits until the source is back. How old a fact is does not depend on this: whoever shows it computes that.
 */
@Component
public class StalenessWatch {

    static final String PROCESS = "watchSource";

    private final Escalations escalations;
    private final Operations operations;
    private final Facts facts;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final boolean enabled;

    StalenessWatch(
            Escalations escalations,
            Operations operations,
            Facts facts,
            Journal journal,
            TransactionTemplate transaction,
            @Value("${amtsfluss.situation.enabled:true}") boolean enabled) {
        this.escalations = escalations;
        this.operations = operations;
        this.facts = facts;
        this.journal = journal;
        this.transaction = transaction;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelayString = "${amtsfluss.situation.watch-every:10s}")
    void beat() {
        if (enabled) {
            look();
        }
    }

    /** Here and now, for tests. */
    public void look() {
        facts.endExpired();
        escalations.listStale().forEach(stale -> transaction.executeWithoutResult(t -> escalate(stale)));
        List<String> back = escalations.listRecovered();
        back.forEach(source ->
                transaction.executeWithoutResult(t -> operations.tell(PROCESS, source, "source-is-back", Map.of())));
    }

    private void escalate(Escalations.Stale stale) {
        if (escalations.open(stale)) {
            operations.start(PROCESS, stale.source(), Map.of("source", stale.source()));
            journal.write("source", stale.source(), Journal.SYSTEM, "source-stale", Map.of("reason", stale.reason()));
        }
    }
}
