package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.situation.Answer.Marks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How a source fares from one attempt to the next. After some failures in a row its breaker opens: it is left alone for
 * a while, twice as long each time, at most a quarter of an hour.
 */
@Component
final class SourceCourse {

    static final int FAILURES_UNTIL_DOWN = 3;
    static final int FAILURES_UNTIL_BREAKER = 5;
    static final Duration ASK_AGAIN_IN = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SourceCourse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was applied last. */
    record Applied(Marks marks, String payload) {}

    Applied applied(String source) {
        return jdbc.sql("select etag, last_modified, payload_sha256 from source where key = ?")
                .param(source)
                .query((row, n) -> new Applied(
                        new Marks(Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2))),
                        Optional.ofNullable(row.getString(3)).orElse("")))
                .single();
    }

    void attempted(String source) {
        jdbc.sql("update source set last_attempt_at = ?, ask_now = false where key = ?")
                .params(now(), source)
                .update();
    }

    /** The source answered, and what we hold is what it says. */
    void confirmed(String source) {
        jdbc.sql("""
                        update source set state = 'UP', consecutive_failures = 0, breaker_until = null,
                            suspect_sha256 = null, suspect_answers = 0, suspect_accepted_by = null, last_success_at = ?
                        where key = ?""").params(now(), source).update();
        jdbc.sql("update quarantine set closed_at = ?, closed_by = 'system' where source = ? and closed_at is null")
                .params(now(), source)
                .update();
    }

    void applied(String source, String payload, Marks marks) {
        confirmed(source);
        jdbc.sql("update source set payload_sha256 = ?, etag = ?, last_modified = ?, last_change_at = ? where key = ?")
                .params(payload, marks.etag().orElse(null), marks.lastModified().orElse(null), now(), source)
                .update();
    }

    void failed(String source) {
        int failures = jdbc.sql("""
                        update source set consecutive_failures = consecutive_failures + 1,
                            state = case when consecutive_failures + 1 >= ? then 'DOWN' else state end
                        where key = ? returning consecutive_failures""")
                .params(FAILURES_UNTIL_DOWN, source)
                .query(Integer.class)
                .single();
        if (failures >= FAILURES_UNTIL_BREAKER) {
            open(source, failures - FAILURES_UNTIL_BREAKER);
        }
    }

    private void open(String source, int doublings) {
        int interval = jdbc.sql("select interval_seconds from source where key = ?")
                .param(source)
                .query(Integer.class)
                .single();
        Duration pause = Duration.ofSeconds((long) interval << Math.min(doublings, 10));
        Instant until = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        jdbc.sql("update source set breaker_until = ?, next_due_at = ? where key = ?")
                .params(Timestamp.from(until), Timestamp.from(until), source)
                .update();
    }

    /**
     * An answer lost too much. Asked again soon.
     *
     * @param ids hash of the ids it still names; answers with the same hash are equal
     * @return whether it is to be believed now, because it came often enough or a person vouches for it
     */
    boolean suspect(String source, String ids, int answersUntilBelieved) {
        int answers = jdbc.sql("""
                        update source set state = 'SUSPECT', next_due_at = ?,
                            suspect_answers = case when suspect_sha256 = ? then suspect_answers + 1 else 1 end,
                            suspect_accepted_by = case when suspect_sha256 = ? then suspect_accepted_by end,
                            suspect_sha256 = ?
                        where key = ?
                        returning case when suspect_accepted_by is null then suspect_answers else 1000 end""")
                .params(Timestamp.from(clock.instant().plus(ASK_AGAIN_IN)), ids, ids, ids, source)
                .query(Integer.class)
                .single();
        return answers >= answersUntilBelieved;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
