package de.amtsfluss.processes.traffic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as they are kept. Their content never changes; one of an area is in force. */
@Component
class PlanTable {

    private static final String COLUMNS =
            "id, area, version, run, state, proposed_by, proposed_at, approved_by, approved_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    List<PlanVersion> list(String area) {
        return jdbc.sql("select " + COLUMNS + " from signal_plan where area = ? order by version desc")
                .param(area)
                .query(PlanTable::map)
                .list();
    }

    Optional<PlanVersion> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from signal_plan where id = ?")
                .param(id)
                .query(PlanTable::map)
                .optional();
    }

    Optional<PlanVersion> findOfRun(UUID run) {
        return jdbc.sql("select " + COLUMNS + " from signal_plan where run = ?")
                .param(run)
                .query(PlanTable::map)
                .optional();
    }

    Optional<PlanVersion> findInForce(String area) {
        return jdbc.sql("select " + COLUMNS + " from signal_plan where area = ? and state = 'IN_FORCE'")
                .param(area)
                .query(PlanTable::map)
                .optional();
    }

    String content(UUID id) {
        return jdbc.sql("select content from signal_plan where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The plan of a run is kept once, however often its search is carried out. */
    void propose(String area, Optional<UUID> run, String by, String content) {
        lockArea(area);
        jdbc.sql("""
                        insert into signal_plan (id, area, version, content, sha256, run, state, proposed_by, proposed_at)
                        select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, 'PROPOSED', ?, ?
                        from signal_plan where area = ?
                        on conflict (run) where run is not null do nothing""")
                .params(
                        UUID.randomUUID(),
                        area,
                        content,
                        sha256(content),
                        run.orElse(null),
                        by,
                        Timestamp.from(clock.instant()),
                        area)
                .update();
    }

    /** The database refuses the approval by whoever proposed the plan. */
    void approve(UUID id, String by) {
        jdbc.sql("update signal_plan set state = 'APPROVED', approved_by = ?, approved_at = ?"
                        + " where id = ? and state = 'PROPOSED'")
                .params(by, Timestamp.from(clock.instant()), id)
                .update();
    }

    void reject(UUID id) {
        jdbc.sql("update signal_plan set state = 'REJECTED' where id = ? and state in ('PROPOSED', 'APPROVED')")
                .param(id)
                .update();
    }

    /** Replaces the plan in force, in one transaction of the caller. */
    void putIntoForce(PlanVersion plan) {
        jdbc.sql("update signal_plan set state = 'RETIRED' where area = ? and state = 'IN_FORCE'")
                .param(plan.area())
                .update();
        jdbc.sql("update signal_plan set state = 'IN_FORCE' where id = ?")
                .param(plan.id())
                .update();
    }

    /** One change of an area's plans at a time, until the caller's transaction ends. */
    void lockArea(String area) {
        jdbc.sql("select key from traffic_area where key = ? for update")
                .param(area)
                .query(String.class)
                .single();
    }

    private static PlanVersion map(ResultSet row, int n) throws SQLException {
        return new PlanVersion(
                row.getObject("id", UUID.class),
                row.getString("area"),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("run", UUID.class)),
                PlanVersion.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                Optional.ofNullable(row.getString("approved_by")),
                Optional.ofNullable(row.getTimestamp("approved_at")).map(Timestamp::toInstant));
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
