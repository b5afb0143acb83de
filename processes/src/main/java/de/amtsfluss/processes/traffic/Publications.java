package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.traffic.Publication.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings plans into force and to the street. The row is written first, in one transaction with the plan's state; what
 * is not handed out yet is handed out again until it is.
 */
@Component
class Publications {

    private final PublicationTable table;
    private final PlanTable plans;
    private final StreetBorder border;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Publications(
            PublicationTable table,
            PlanTable plans,
            StreetBorder border,
            Journal journal,
            TransactionTemplate transaction) {
        this.table = table;
        this.plans = plans;
        this.border = border;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Nothing is written if the plan is in force already.
     *
     * @throws UnsafePlan if a signal picture breaks a rule; nothing changes then
     */
    void publish(PlanVersion plan, Reason reason, String by) {
        border.check(plan);
        transaction.executeWithoutResult(status -> {
            plans.lockArea(plan.area());
            Optional<UUID> before = plans.findInForce(plan.area()).map(PlanVersion::id);
            if (before.filter(plan.id()::equals).isEmpty()) {
                plans.putIntoForce(plan);
                table.insert(plan, before, reason, by);
                note(plan, reason, by);
            }
        });
        handOut(plan.area());
    }

    /** What the area's street does not have yet; a failure leaves it open for the next attempt. */
    void handOut(String area) {
        table.findOpen(area).ifPresent(handout -> {
            border.handOut(handout);
            table.handedOut(handout);
        });
    }

    /** Newest first. */
    List<Publication> list(String area, int limit) {
        return table.list(area, limit);
    }

    /** The plan this one replaced when it last came into force. */
    Optional<PlanVersion> findBefore(UUID plan) {
        return table.findBefore(plan).flatMap(plans::find);
    }

    private void note(PlanVersion plan, Reason reason, String by) {
        journal.write(
                "traffic-area",
                plan.area(),
                by,
                "plan-published",
                Map.of("version", String.valueOf(plan.version()), "reason", reason.name()));
    }
}
