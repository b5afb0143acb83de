package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.engine.Operations;
import de.amtsfluss.processes.situation.Feeds;
import de.amtsfluss.processes.situation.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the refresh of each source that is due: one process instance per source at a time, on whichever node is first.
 * An instance that gave up fetching is not replaced but tries again, so that its incident closes itself when the
 * source is back.
 */
@Component
class RefreshClock {

    static final String PROCESS = "refreshSource";

    /** Who asks for a source that is just being asked gets a fresh answer right afterwards. */
    private static final Duration STILL_BUSY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(RefreshClock.class);

    private final JdbcClient jdbc;
    private final Operations operations;
    private final RefreshRuns runs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String[] pulled;
    private final boolean enabled;

    RefreshClock(
            JdbcClient jdbc,
            Operations operations,
            RefreshRuns runs,
            TransactionTemplate transaction,
            Clock clock,
            Feeds feeds,
            @Value("${amtsfluss.situation.enabled:true}") boolean enabled) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
        this.pulled = feeds.listPulled().toArray(String[]::new);
        this.enabled = enabled;
    }

    private record Due(String source, int interval, Optional<Instant> breakerUntil, boolean askNow) {}

    @Scheduled(fixedDelayString = "${amtsfluss.situation.look-every:500ms}")
    void beat() {
        if (enabled) {
            startDue(pulled);
        }
    }

    void startDue(String... sources) {
        while (Boolean.TRUE.equals(transaction.execute(t -> startNext(sources)))) {
            LOG.debug("A source was due");
        }
    }

    /** @return false if nothing is due */
    private boolean startNext(String... sources) {
        Optional<Due> due = findDue(sources);
        due.ifPresent(this::start);
        return due.isPresent();
    }

    private Optional<Due> findDue(String... sources) {
        return jdbc.sql("""
                        select key, interval_seconds, breaker_until, ask_now from source
                        where not paused and next_due_at <= ? and key = any(?)
                        order by next_due_at limit 1 for update skip locked""")
                .params(Timestamp.from(clock.instant()), sources)
                .query((row, n) -> new Due(
                        row.getString(1),
                        row.getInt(2),
                        Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant),
                        row.getBoolean(4)))
                .optional();
    }

    private void start(Due due) {
        Instant now = clock.instant();
        Optional<Instant> closedUntil = due.breakerUntil().filter(until -> until.isAfter(now) && !due.askNow());
        if (closedUntil.isPresent()) {
            nextDue(due.source(), closedUntil.get());
            runs.finish(
                    runs.begin(due.source(), null), Outcome.BREAKER_OPEN, 0, "Left alone until " + closedUntil.get());
            return;
        }
        boolean begun = operations
                .findRunning(PROCESS, due.source())
                .map(operations::tryAgain)
                .orElseGet(() -> operations
                        .start(PROCESS, due.source(), Map.of("source", due.source()))
                        .isPresent());
        nextDue(due.source(), begun ? now.plusMillis(jittered(due.interval())) : now.plus(STILL_BUSY));
    }

    private void nextDue(String source, Instant at) {
        jdbc.sql("update source set next_due_at = ? where key = ?")
                .params(Timestamp.from(at), source)
                .update();
    }

    /** Sources that share an interval do not stay in step. */
    private static long jittered(int seconds) {
        return seconds * ThreadLocalRandom.current().nextLong(900, 1_101);
    }
}
