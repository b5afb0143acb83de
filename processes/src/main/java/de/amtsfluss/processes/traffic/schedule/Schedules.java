package de.amtsfluss.processes.traffic.schedule;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.TrafficDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    public List<Schedule> list(Person person) {
        TrafficDesk.admit(person);
        return table.list();
    }

    /**
     * @throws IllegalArgumentException if the cron cannot be read, a parameter is out of bounds or it would never be
     *     due
     */
    @Transactional
    public Schedule create(Person person, ScheduleOrder order) {
        Schedule schedule = checked(person, order);
        table.insert(schedule, clock.instant());
        note(person, "schedule-created", schedule);
        return schedule;
    }

    /**
     * Gives a schedule other times or parameters; whether it is paused and how it went last stays.
     *
     * @throws IllegalArgumentException as {@link #create}
     */
    @Transactional
    public Schedule change(Person person, UUID id, ScheduleOrder order) {
        Schedule before = schedule(person, id);
        Schedule after = checked(person, order);
        table.update(before.id(), after);
        note(person, "schedule-changed", after);
        return schedule(person, id);
    }

    /**
     * The next times when this schedule, not yet kept, would be due.
     *
     * @throws IllegalArgumentException if the cron cannot be read
     */
    public List<Instant> preview(Person person, ScheduleOrder order, int count) {
        TrafficDesk.admit(person);
        Schedule schedule = order.schedule(person.id());
        return Stream.iterate(
                        recurrence.next(schedule, clock.instant()),
                        Optional::isPresent,
                        before -> recurrence.next(schedule, before.get()))
                .limit(count)
                .map(Optional::get)
                .toList();
    }

    /** When the schedules of the area are due next, after the days there have changed. */
    void lookAhead(String area) {
        table.list().stream()
                .filter(schedule -> schedule.area().equals(area)
                        && schedule.days() == DayKind.EVENT_DAY
                        && schedule.cron().isPresent())
                .forEach(schedule ->
                        table.pause(schedule.id(), schedule.paused(), recurrence.next(schedule, clock.instant())));
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

    private Schedule checked(Person person, ScheduleOrder order) {
        TrafficDesk.admit(person);
        order.check();
        Schedule asked = order.schedule(person.id());
        Schedule schedule = asked.dueAt(recurrence.next(asked, clock.instant()));
        if (schedule.nextDueAt().isEmpty()) {
            throw new ScheduleOrder.NeverDue(order.name());
        }
        return schedule;
    }

    private void note(Person person, String event, Schedule schedule) {
        journal.write("traffic-area", schedule.area(), person.id(), event, Map.of("schedule", schedule.name()));
    }
}
