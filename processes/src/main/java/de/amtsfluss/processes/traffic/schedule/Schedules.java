package de.amtsfluss.processes.traffic.schedule;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.TrafficDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a traffic engineer may do with schedules. Everything is written into the area's journal. */
@Component
public class Schedules {

    private final ScheduleTable table;
    private final Recurrence recurrence;
    private final Runs runs;
    private final Journal journal;
    private final Clock clock;

    Schedules(ScheduleTable table, Recurrence recurrence, Runs runs, Journal journal, Clock clock) {
        this.table = table;
        this.recurrence = recurrence;
        this.runs = runs;
        this.journal = journal;
        this.clock = clock;
    }

    /** A schedule as somebody asks for it; see {@link Schedule}. */
    public record Order(
            String area,
            String name,
            Optional<String> cron,
            Optional<Instant> onceAt,
            ZoneId zone,
            DayKind days,
            Schedule.Missed missed,
            RunParameters parameters) {}

    public List<Schedule> list(Person person) {
        TrafficDesk.admit(person);
        return table.list();
    }

    /**
     * @throws IllegalArgumentException if the cron cannot be read, a parameter is out of bounds or it would never be
     *     due
     */
    @Transactional
    public Schedule create(Person person, Order order) {
        TrafficDesk.admit(person);
        order.cron().ifPresent(CronExpression::parse);
        if (!order.parameters().faults().isEmpty()) {
            throw new IllegalArgumentException("The parameters %s are out of bounds."
                    .formatted(order.parameters().faults()));
        }
        var schedule = due(schedule(person, order));
        if (schedule.nextDueAt().isEmpty()) {
            throw new IllegalArgumentException(
                    "The schedule (%s) would never be due. Maybe its moment has passed.".formatted(order.name()));
        }
        table.insert(schedule, clock.instant());
        note(person, "schedule-created", schedule);
        return schedule;
    }

    /** The next time when this schedule, not yet kept, would be due. */
    public Optional<Instant> preview(Person person, Order order) {
        return recurrence.next(schedule(person, order), clock.instant());
    }

    @Transactional
    public void pause(Person person, UUID id) {
        Schedule schedule = schedule(person, id);
        table.pause(id, true, schedule.nextDueAt());
        note(person, "schedule-paused", schedule);
    }

    /** What it was due for while it paused is not made up for. */
    @Transactional
    public void resume(Person person, UUID id) {
        Schedule schedule = schedule(person, id);
        table.pause(id, false, recurrence.next(schedule, clock.instant()));
        note(person, "schedule-resumed", schedule);
    }

    @Transactional
    public void delete(Person person, UUID id) {
        Schedule schedule = schedule(person, id);
        table.delete(id);
        note(person, "schedule-deleted", schedule);
    }

    /** @throws Runs.Overlap if a run of the area is under way */
    @Transactional
    public OptimisationRun runNow(Person person, UUID id) {
        Schedule schedule = schedule(person, id);
        return runs.request(person, schedule.area(), schedule.parameters());
    }

    private Schedule schedule(Person person, UUID id) {
        TrafficDesk.admit(person);
        return table.find(id).orElseThrow(() -> new NotAllowed("There is no schedule (%s).".formatted(id)));
    }

    private static Schedule schedule(Person person, Order order) {
        return new Schedule(
                UUID.randomUUID(),
                order.area(),
                order.name(),
                order.cron(),
                order.onceAt(),
                order.zone(),
                order.days(),
                order.missed(),
                order.parameters(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                person.id());
    }

    private Schedule due(Schedule schedule) {
        return schedule.dueAt(recurrence.next(schedule, clock.instant()));
    }

    private void note(Person person, String event, Schedule schedule) {
        journal.write("traffic-area", schedule.area(), person.id(), event, Map.of("schedule", schedule.name()));
    }
}
