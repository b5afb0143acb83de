package de.amtsfluss.processes.situation.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sources somebody was told about, at most one open entry per source. */
@Component
final class Escalations {

    /** Sources that speak by themselves may be silent; one never asked has not failed yet. */
    private static final String STALE = """
            not paused and semantics <> 'PUSH'
            and coalesce(last_success_at < cast(:now as timestamptz) - stale_seconds * interval '1 second',
                state = 'DOWN')""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Escalations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param reason what the last attempt said, for people */
    record Stale(String source, String reason) {}

    /** @param since last successful check, empty if there never was one */
    record Open(String source, String reason, Instant openedAt, Optional<Instant> since) {}

    List<Stale> listStale() {
        return jdbc.sql("""
                        select key, coalesce((select message from refresh_run where source = s.key and message is not null
                            order by id desc limit 1), '') as reason
                        from source s where not exists (select 1 from source_escalation
                            where source = s.key and closed_at is null)
                            and\s""" + STALE)
                .param("now", now())
                .query((row, n) -> new Stale(row.getString(1), row.getString(2)))
                .list();
    }

    List<String> listRecovered() {
        return jdbc.sql("""
                        select key from source join source_escalation e on e.source = key and e.closed_at is null
                        where not (""" + STALE + ")")
                .param("now", now())
                .query(String.class)
                .list();
    }

    /** @return false if there is an open one already */
    boolean open(Stale stale) {
        return jdbc.sql("insert into source_escalation (source, reason, opened_at) values (?, ?, ?)"
                                + " on conflict (source) where closed_at is null do nothing")
                        .params(stale.source(), stale.reason(), now())
                        .update()
                == 1;
    }

    Optional<Open> findOpen(String source) {
        return jdbc.sql("""
                        select e.source, e.reason, e.opened_at, s.last_success_at
                        from source_escalation e join source s on s.key = e.source
                        where e.source = ? and e.closed_at is null""")
                .param(source)
                .query((row, n) -> new Open(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant)))
                .optional();
    }

    void told(String source) {
        jdbc.sql("update source_escalation set told_at = ? where source = ? and closed_at is null")
                .params(now(), source)
                .update();
    }

    void close(String source) {
        jdbc.sql("update source_escalation set closed_at = ? where source = ? and closed_at is null")
                .params(now(), source)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
