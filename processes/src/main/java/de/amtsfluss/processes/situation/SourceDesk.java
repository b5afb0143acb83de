package de.amtsfluss.processes.situation;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.audit.Journal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people look after the sources. Crew may look; administrators may also act, and every act is in the journal
 * under kind {@code source}. Throws {@link NotAllowed} for everybody else.
 */
@Component
public class SourceDesk {

    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private final SourceRows rows;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    SourceDesk(SourceRows rows, JdbcClient jdbc, Journal journal, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param nextTryAt empty if it has given up until the source is due again */
    public record Setback(String reason, Instant since, int attempts, Optional<Instant> nextTryAt) {}

    /** By key. */
    public List<SourceState> list(Person person) {
        looking(person);
        return rows.listStates();
    }

    /** Latest first. */
    public List<RefreshRun> listRuns(Person person, String source, int limit) {
        looking(person);
        return rows.listRuns(source, limit);
    }

    public List<Quarantined> listQuarantine(Person person) {
        looking(person);
        return rows.listQuarantine();
    }

    /** Why the process of this source does not get on, empty if it does. */
    public Optional<Setback> findSetback(Person person, String source) {
        looking(person);
        return rows.findSetback(source);
    }

    /** The source is not asked any more until {@link #resume}; its facts stay and grow old. */
    @Transactional
    public void pause(Person person, String source) {
        act(person, source, "source-paused", "update source set paused = true where key = :key");
    }

    @Transactional
    public void resume(Person person, String source) {
        act(
                person,
                source,
                "source-resumed",
                "update source set paused = false, ask_now = true, next_due_at = :now where key = :key");
    }

    /** Asks at the next beat, also if its breaker is open. */
    @Transactional
    public void runNow(Person person, String source) {
        act(
                person,
                source,
                "source-asked",
                "update source set ask_now = true, next_due_at = :now where key = :key and not paused");
    }

    /** @throws IllegalArgumentException if the interval is shorter than ten seconds */
    @Transactional
    public void schedule(Person person, String source, Duration interval) {
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "The interval (%s) is shorter than %s. Maybe minutes were meant.".formatted(interval, SHORTEST));
        }
        act(
                person,
                source,
                "source-scheduled",
                "update source set interval_seconds = " + interval.toSeconds()
                        + ", scheduled_by = :person, next_due_at = least(next_due_at, cast(:now as timestamptz) + interval '"
                        + interval.toSeconds() + " seconds') where key = :key");
    }

    /** A person vouches for an answer that lost too much to be believed; the next equal one is applied. */
    @Transactional
    public void believe(Person person, String source) {
        act(person, source, "source-believed", """
                update source set suspect_accepted_by = :person, ask_now = true, next_due_at = :now
                where key = :key and suspect_sha256 is not null""");
    }

    @Transactional
    public void settle(Person person, Quarantined found) {
        acting(person);
        jdbc.sql("update quarantine set closed_at = ?, closed_by = ? where id = ? and closed_at is null")
                .params(Timestamp.from(clock.instant()), person.id(), found.id())
                .update();
        journal.write("source", found.source(), person.id(), "quarantine-settled", Map.of("reason", found.reason()));
    }

    private void act(Person person, String source, String event, String change) {
        acting(person);
        int changed = jdbc.sql(change)
                .param("key", source)
                .param("person", person.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (changed == 1) {
            journal.write("source", source, person.id(), event, Map.of());
        }
    }

    private static void acting(Person person) {
        if (!person.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("(%s) may not act on sources.".formatted(person.id()));
        }
    }

    private static void looking(Person person) {
        if (!person.is(Role.ADMINISTRATOR) && !person.is(Role.CREW) && !person.is(Role.DISPATCHER)) {
            throw new NotAllowed("(%s) may not look at sources.".formatted(person.id()));
        }
    }
}
