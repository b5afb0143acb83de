package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.situation.Answer.Marks;
import de.amtsfluss.processes.situation.Facts.Difference;
import de.amtsfluss.processes.situation.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of every time a source was asked. */
@Component
final class RefreshRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    RefreshRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param payload hash of what came; empty as long as nothing did */
    record Open(long id, String source, String payload, Marks marks, boolean finished) {}

    /** What another attempt left unfinished on this source is over: its node died on the way. */
    long begin(String source, String process) {
        jdbc.sql(
                        "update refresh_run set outcome = 'ABANDONED', finished_at = ? where source = ? and finished_at is null")
                .params(now(), source)
                .update();
        return jdbc.sql("insert into refresh_run (source, started_at, process) values (?, ?, ?) returning id")
                .params(source, now(), process)
                .query(Long.class)
                .single();
    }

    void received(long run, int status, String payload, Marks marks) {
        jdbc.sql("update refresh_run set http_status = ?, payload_sha256 = ?, etag = ?, last_modified = ? where id = ?")
                .params(
                        status,
                        payload,
                        marks.etag().orElse(null),
                        marks.lastModified().orElse(null),
                        run)
                .update();
    }

    Open run(long run) {
        return jdbc.sql("select * from refresh_run where id = ?")
                .param(run)
                .query((row, n) -> new Open(
                        run,
                        row.getString("source"),
                        row.getString("payload_sha256"),
                        new Marks(
                                Optional.ofNullable(row.getString("etag")),
                                Optional.ofNullable(row.getString("last_modified"))),
                        row.getTimestamp("finished_at") != null))
                .single();
    }

    void finish(long run, Outcome outcome, int status, String message) {
        jdbc.sql("update refresh_run set outcome = ?, finished_at = ?, message = ?,"
                        + " http_status = coalesce(nullif(?, 0), http_status) where id = ?")
                .params(outcome.name(), now(), message, status, run)
                .update();
    }

    void finish(long run, Difference numbers) {
        jdbc.sql(
                        "update refresh_run set outcome = 'CHANGED', finished_at = ?, seen = ?, added = ?, changed = ?, gone = ?"
                                + " where id = ?")
                .params(now(), numbers.seen(), numbers.added(), numbers.changed(), numbers.gone(), run)
                .update();
    }

    String message(long run) {
        return jdbc.sql("select coalesce(message, '') from refresh_run where id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
