package de.amtsfluss.processes.traffic.schedule;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.schedule.Schedule.Missed;
import de.amtsfluss.processes.traffic.schedule.Schedule.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the runs that are due. Several nodes may look at once: each due schedule is taken by one of them. */
@Component
public class ScheduleClock {

    /** A time that passed longer ago was missed: nothing ran here then. */
    static final Duration IN_TIME = Duration.ofMinutes(5);

    private final ScheduleTable table;
    private final Recurrence recurrence;
    private final Runs runs;
    private final Journal journal;
    private final Clock clock;

    ScheduleClock(ScheduleTable table, Recurrence recurrence, Runs runs, Journal journal, Clock clock) {
        this.table = table;
        this.recurrence = recurrence;
        this.runs = runs;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Looks now. Times missed in a row count as one.
     *
     * @return how many schedules were due
     */
    @Scheduled(fixedDelayString = "${amtsfluss.traffic.look-every:5s}")
    @Transactional
    public int look() {
        Instant now = clock.instant();
        var due = table.lockDue(now);
        due.forEach(schedule -> {
            Outcome outcome = outcome(schedule, now);
            table.advance(schedule, outcome, schedule.cron().flatMap(cron -> recurrence.next(schedule, now)));
            journal.write(
                    "traffic-area",
                    schedule.area(),
                    Journal.SYSTEM,
                    "schedule-due",
                    Map.of("schedule", schedule.name(), "outcome", outcome.name()));
        });
        return due.size();
    }

    private Outcome outcome(Schedule schedule, Instant now) {
        boolean late = schedule.nextDueAt().orElseThrow().isBefore(now.minus(IN_TIME));
        if (late && schedule.missed() == Missed.SKIP) {
            return Outcome.MISSED;
        }
        return runs.requestIfFree(schedule.createdBy(), schedule.area(), schedule.parameters(), schedule.id())
                        .isPresent()
                ? Outcome.STARTED
                : Outcome.OVERLAP;
    }
}
