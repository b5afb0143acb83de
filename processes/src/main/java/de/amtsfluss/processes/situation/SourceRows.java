package de.amtsfluss.processes.situation;

import de.amtsfluss.processes.situation.SourceDesk.Setback;
import de.amtsfluss.processes.situation.SourceState.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sources, runs and quarantine; knows nobody's rights. */
@Component
final class SourceRows {

    private static final String STATES = """
            select s.*, coalesce(f.facts, 0) as facts, r.outcome, q.id is not null as quarantined
            from source s
            left join (select source, count(*) as facts from fact where status <> 'GONE' group by source) f
                on f.source = s.key
            left join lateral (select outcome from refresh_run where source = s.key and finished_at is not null
                order by id desc limit 1) r on true
            left join quarantine q on q.source = s.key and q.closed_at is null
            order by s.key""";

    private final JdbcClient jdbc;

    SourceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SourceState> listStates() {
        return jdbc.sql(STATES).query(SourceRows::state).list();
    }

    List<RefreshRun> listRuns(String source, int limit) {
        return jdbc.sql("select * from refresh_run where source = ? order by id desc limit ?")
                .params(source, limit)
                .query(SourceRows::run)
                .list();
    }

    List<Quarantined> listQuarantine() {
        return jdbc.sql("select * from quarantine where closed_at is null order by last_at desc")
                .query((row, n) -> new Quarantined(
                        row.getLong("id"),
                        row.getString("source"),
                        row.getString("payload_sha256"),
                        row.getString("reason"),
                        row.getInt("times"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("last_at").toInstant()))
                .list();
    }

    Optional<Setback> findSetback(String source) {
        return jdbc.sql("""
                        select details, opened_at, attempts, next_try_at from incident
                        where subject = ? and closed_at is null order by opened_at desc limit 1""")
                .param(source)
                .query((row, n) -> new Setback(
                        row.getString("details"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getInt("attempts"),
                        instant(row, "next_try_at")))
                .optional();
    }

    private static SourceState state(ResultSet row, int n) throws SQLException {
        return new SourceState(
                row.getString("key"),
                Semantics.valueOf(row.getString("semantics")),
                List.of((String[]) row.getArray("kinds").getArray()),
                State.valueOf(row.getString("state")),
                row.getBoolean("paused"),
                Optional.ofNullable(row.getString("scheduled_by")),
                new SourceSheet.Rhythm(
                        seconds(row, "interval_seconds"),
                        seconds(row, "fresh_seconds"),
                        seconds(row, "stale_seconds"),
                        seconds(row, "dead_seconds")),
                row.getInt("facts"),
                row.getInt("consecutive_failures"),
                row.getInt("suspect_answers"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                instant(row, "last_success_at"),
                instant(row, "last_change_at"),
                row.getTimestamp("next_due_at").toInstant(),
                instant(row, "breaker_until"),
                row.getBoolean("quarantined"));
    }

    private static RefreshRun run(ResultSet row, int n) throws SQLException {
        return new RefreshRun(
                row.getLong("id"),
                row.getString("source"),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "finished_at"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable((Integer) row.getObject("http_status")),
                new Facts.Difference(
                        row.getInt("seen"), row.getInt("added"), row.getInt("changed"), row.getInt("gone")),
                Optional.ofNullable(row.getString("payload_sha256")),
                Optional.ofNullable(row.getString("message")).orElse(""));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofSeconds(row.getLong(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
