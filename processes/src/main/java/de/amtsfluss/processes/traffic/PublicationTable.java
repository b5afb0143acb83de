package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.traffic.Publication.Reason;
import de.amtsfluss.processes.traffic.SignalControllers.Handout;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When which plan came into force, why, and whether the street has it. */
@Component
class PublicationTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(PlanVersion plan, Optional<UUID> before, Reason reason, String by) {
        jdbc.sql("""
                        insert into plan_publication (area, plan, previous, reason, published_by, published_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(plan.area(), plan.id(), before.orElse(null), reason.name(), by, now())
                .update();
    }

    /** The newest that the area's street does not have yet. */
    Optional<Handout> findOpen(String area) {
        return jdbc.sql("""
                        select p.id, p.plan, s.version, s.content from plan_publication p join signal_plan s on s.id = p.plan
                        where p.area = ? and p.handed_out_at is null order by p.id desc limit 1""")
                .param(area)
                .query((row, n) -> new Handout(
                        row.getLong("id"),
                        area,
                        row.getObject("plan", UUID.class),
                        row.getInt("version"),
                        row.getString("content")))
                .optional();
    }

    /** Those before it need not be handed out any more. */
    void handedOut(Handout handout) {
        jdbc.sql("update plan_publication set handed_out_at = ? where area = ? and id <= ? and handed_out_at is null")
                .params(now(), handout.area(), handout.publication())
                .update();
    }

    /** Newest first. */
    List<Publication> list(String area, int limit) {
        return jdbc.sql("""
                        select p.published_at, p.handed_out_at, p.reason, p.published_by, s.version, b.version as before
                        from plan_publication p join signal_plan s on s.id = p.plan
                            left join signal_plan b on b.id = p.previous
                        where p.area = ? order by p.id desc limit ?""")
                .params(area, limit)
                .query((row, n) -> new Publication(
                        row.getTimestamp("published_at").toInstant(),
                        row.getInt("version"),
                        Optional.ofNullable(row.getObject("before", Integer.class)),
                        Reason.valueOf(row.getString("reason")),
                        row.getString("published_by"),
                        Optional.ofNullable(row.getTimestamp("handed_out_at")).map(Timestamp::toInstant)))
                .list();
    }

    /** The plan this one replaced when it last came into force. */
    Optional<UUID> findBefore(UUID plan) {
        return jdbc.sql("select previous from plan_publication where plan = ? order by id desc limit 1")
                .param(plan)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(previous -> previous);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
