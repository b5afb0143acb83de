package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.traffic.SignalControllers.Handout;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings plans into force and to the street. The row is written first, in one transaction with the plan's state; what
 * is not handed out yet is handed out again until it is.
 */
@Component
class Publications {

    private final JdbcClient jdbc;
    private final PlanTable plans;
    private final ObjectProvider<SignalControllers> controllers;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Publications(
            JdbcClient jdbc,
            PlanTable plans,
            ObjectProvider<SignalControllers> controllers,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.controllers = controllers;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Why a plan came into force. */
    enum Reason {
        FIRST,
        RUN,
        ROLLED_BACK_BY_HAND,
        ROLLED_BACK_BY_WATCH
    }

    /** Nothing is written if the plan is in force already. */
    void publish(PlanVersion plan, Reason reason, String by) {
        transaction.executeWithoutResult(status -> {
            plans.lockArea(plan.area());
            Optional<UUID> before = plans.findInForce(plan.area()).map(PlanVersion::id);
            if (before.filter(plan.id()::equals).isEmpty()) {
                plans.putIntoForce(plan);
                record(plan, before, reason, by);
            }
        });
        handOut(plan.area());
    }

    /** What the area's street does not have yet; a failure leaves it open for the next attempt. */
    void handOut(String area) {
        List<Handout> open = jdbc.sql("""
                        select p.id, p.plan, s.version, s.content from plan_publication p join signal_plan s on s.id = p.plan
                        where p.area = ? and p.handed_out_at is null order by p.id desc limit 1""")
                .param(area)
                .query((row, n) -> new Handout(
                        row.getLong("id"),
                        area,
                        row.getObject("plan", UUID.class),
                        row.getInt("version"),
                        row.getString("content")))
                .list();
        open.forEach(handout -> {
            controllers.stream().forEach(controller -> controller.accept(handout));
            jdbc.sql(
                            "update plan_publication set handed_out_at = ? where area = ? and id <= ? and handed_out_at is null")
                    .params(now(), area, handout.publication())
                    .update();
        });
    }

    /** When this plan last came into force. */
    Optional<Instant> inForceSince(UUID plan) {
        return jdbc.sql("select max(published_at) from plan_publication where plan = ?")
                .param(plan)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** The plan this one replaced when it last came into force. */
    Optional<PlanVersion> findBefore(UUID plan) {
        return jdbc.sql("select previous from plan_publication where plan = ? order by id desc limit 1")
                .param(plan)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(previous -> previous)
                .flatMap(plans::find);
    }

    private void record(PlanVersion plan, Optional<UUID> before, Reason reason, String by) {
        jdbc.sql("""
                        insert into plan_publication (area, plan, previous, reason, published_by, published_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(plan.area(), plan.id(), before.orElse(null), reason.name(), by, now())
                .update();
        journal.write(
                "traffic-area",
                plan.area(),
                by,
                "plan-published",
                Map.of("version", String.valueOf(plan.version()), "reason", reason.name()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
