package de.amtsfluss.processes.handover;

import de.amtsfluss.processes.PortalNode;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.engine.CaseMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for what specialist applications said and tells the waiting process: message {@code hand-over-acknowledged}
 * with {@code handOverAccepted}. Often at first, then ever more rarely.
 */
@Component
@PortalNode
class Acknowledgements implements AcknowledgementLook {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
    private static final int BATCH = 50;
    private static final Duration LOOK_TAKES_AT_MOST = Duration.ofMinutes(2);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final HandOverLedger ledger;
    private final SpecialistApplication application;
    private final CaseMessages messages;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Clock clock;

    Acknowledgements(
            HandOverLedger ledger,
            SpecialistApplication application,
            CaseMessages messages,
            TransactionTemplate transaction,
            Journal journal,
            Clock clock) {
        this.ledger = ledger;
        this.application = application;
        this.messages = messages;
        this.transaction = transaction;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${amtsfluss.handover.look-every:300ms}")
    void look() {
        now();
    }

    @Override
    public int now() {
        var due = ledger.claimDue(BATCH, LOOK_TAKES_AT_MOST);
        return (int) due.stream().filter(this::look).count();
    }

    /** @return whether something was said and passed on */
    private boolean look(LedgerEntry entry) {
        try {
            var said = application.findAcknowledgement(entry.reference().orElseThrow());
            said.ifPresentOrElse(s -> pass(entry, s), () -> ledger.lookAgainAt(entry.key(), next(entry)));
            return said.isPresent();
        } catch (CaseMessages.NobodyWaits notYet) {
            ledger.lookAgainAt(entry.key(), clock.instant().plus(SHORTEST_PAUSE));
        } catch (RuntimeException e) {
            LOG.warn("The acknowledgement for case {} could not be fetched: {}", entry.caseNumber(), e.toString());
            ledger.lookAgainAt(entry.key(), clock.instant().plusSeconds(30));
        }
        return false;
    }

    /** Undone as a whole while the process has not reached its waiting place yet; looked at again then. */
    private void pass(LedgerEntry entry, Acknowledgement said) {
        transaction.executeWithoutResult(status -> {
            if (ledger.acknowledged(entry.key(), said)) {
                var number = new CaseNumber(entry.caseNumber());
                messages.correlate(number, "hand-over-acknowledged", Map.of("handOverAccepted", said.accepted()));
                journal.write(number, Journal.SYSTEM, event(said), Map.of("destination", entry.destination()));
            }
        });
    }

    private static String event(Acknowledgement said) {
        return said.accepted() ? "hand-over-accepted" : "hand-over-rejected";
    }

    private Instant next(LedgerEntry entry) {
        Duration waited = Duration.between(entry.deliveredAt().orElse(entry.createdAt()), clock.instant());
        Duration pause = waited.dividedBy(10);
        if (pause.compareTo(SHORTEST_PAUSE) < 0) {
            return clock.instant().plus(SHORTEST_PAUSE);
        }
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
