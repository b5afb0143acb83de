package operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.database.TestDatabase;
import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.schedule.CalendarDay;
import de.amtsfluss.processes.traffic.schedule.CalendarMonth;
import de.amtsfluss.processes.traffic.schedule.DayKind;
import de.amtsfluss.processes.traffic.schedule.EventDay;
import de.amtsfluss.processes.traffic.schedule.EventDays;
import de.amtsfluss.processes.traffic.schedule.Schedule;
import de.amtsfluss.processes.traffic.schedule.Schedule.Missed;
import de.amtsfluss.processes.traffic.schedule.Schedule.Outcome;
import de.amtsfluss.processes.traffic.schedule.ScheduleClock;
import de.amtsfluss.processes.traffic.schedule.ScheduleOrder;
import de.amtsfluss.processes.traffic.schedule.Schedules;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs begin when they are due, once, and what was missed is treated as agreed. */
class SchedulesTest {

    private static final Person ENGINEER = new Person("verkehr", "Vera", "", Set.of(Role.TRAFFIC_ENGINEER), Set.of());

    private final Schedules schedules = TestHouse.get(Schedules.class);
    private final ScheduleClock clock = TestHouse.get(ScheduleClock.class);
    private final String area = new TrafficScene().areaWithTraffic();

    @Test
    void aDueScheduleStartsARunAndIsDueAgainTheNextNight() {
        Schedule nightly = due(nightly(Missed.SKIP), Duration.ofSeconds(3));

        clock.look();

        assertThat(now(nightly).lastOutcome()).contains(Outcome.STARTED);
        assertThat(now(nightly).nextDueAt().orElseThrow())
                .isAfter(TestHouse.get(Clock.class).instant());
        assertThat(runsOfTheArea()).hasSize(1);
        clock.look();
        assertThat(runsOfTheArea()).hasSize(1);
    }

    @Test
    void aRunThatIsStillUnderWayIsNotOvertakenByTheNext() {
        TestHouse.get(Runs.class).request(ENGINEER, area, RunParameters.USUAL);
        Schedule nightly = due(nightly(Missed.RUN_ONCE), Duration.ofSeconds(3));

        clock.look();

        assertThat(now(nightly).lastOutcome()).contains(Outcome.OVERLAP);
        assertThat(runsOfTheArea()).hasSize(1);
    }

    @Test
    void threeNightsMissedInADowntimeAreSkippedOrMadeUpForOnceAsAgreed() {
        Schedule skipped = due(nightly(Missed.SKIP), Duration.ofDays(3));
        clock.look();
        assertThat(now(skipped).lastOutcome()).contains(Outcome.MISSED);
        assertThat(runsOfTheArea()).isEmpty();

        Schedule madeUp = due(nightly(Missed.RUN_ONCE), Duration.ofDays(3));
        clock.look();
        clock.look();
        assertThat(now(madeUp).lastOutcome()).contains(Outcome.STARTED);
        assertThat(runsOfTheArea()).hasSize(1);
    }

    @Test
    void aPausedScheduleStartsNothingAndMakesUpForNothing() {
        Schedule nightly = nightly(Missed.RUN_ONCE);
        schedules.pause(ENGINEER, nightly.id());
        due(nightly, Duration.ofDays(1));

        clock.look();
        schedules.resume(ENGINEER, nightly.id());
        clock.look();

        assertThat(runsOfTheArea()).isEmpty();
        assertThat(now(nightly).nextDueAt().orElseThrow())
                .isAfter(TestHouse.get(Clock.class).instant());
    }

    @Test
    void aOneOffIsDueOnceAndNeverInThePast() {
        Instant inAnHour = TestHouse.get(Clock.class).instant().plus(Duration.ofHours(1));
        Schedule once = schedules.create(ENGINEER, order(Optional.empty(), Optional.of(inAnHour), Missed.SKIP));
        due(once, Duration.ofSeconds(1));

        clock.look();

        assertThat(now(once).lastOutcome()).contains(Outcome.STARTED);
        assertThat(now(once).nextDueAt()).isEmpty();
        var past = order(Optional.empty(), Optional.of(Instant.EPOCH), Missed.SKIP);
        assertThatThrownBy(() -> schedules.create(ENGINEER, past)).hasMessageContaining("never be due");
    }

    @Test
    void aChangedScheduleIsDueAtItsNewTimesAndKeepsItsPast() {
        Schedule nightly = due(nightly(Missed.SKIP), Duration.ofSeconds(3));
        clock.look();

        var noon = order(Optional.of("0 0 12 * * *"), Optional.empty(), Missed.RUN_ONCE);
        Schedule changed = schedules.change(ENGINEER, nightly.id(), noon);

        assertThat(changed.lastOutcome()).contains(Outcome.STARTED);
        assertThat(changed.missed()).isEqualTo(Missed.RUN_ONCE);
        assertThat(changed.nextDueAt()
                        .orElseThrow()
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .getHour())
                .isEqualTo(12);
        assertThat(schedules.preview(ENGINEER, noon, 3)).hasSize(3).isSorted();
    }

    /** The morning of the tests is Tuesday, 24 November 2026. */
    @Test
    void theCalendarShowsKindsOfDaysEventsAndWhatBeginsByItself() {
        nightly(Missed.SKIP);
        LocalDate libori = LocalDate.parse("2026-12-12");
        var events = TestHouse.get(EventDays.class);
        events.keep(ENGINEER, area, new EventDay(libori, "Weihnachtsmarkt"));

        List<CalendarDay> december = TestHouse.get(CalendarMonth.class)
                .list(ENGINEER, area, YearMonth.of(2026, 12), ZoneId.of("Europe/Berlin"));

        assertThat(december).hasSize(31);
        assertThat(december.get(0)).returns(DayKind.SCHOOL_DAY, CalendarDay::kind);
        assertThat(december.get(11)).returns(Optional.of("Weihnachtsmarkt"), CalendarDay::event);
        assertThat(december.get(22)).returns(DayKind.SCHOOL_HOLIDAY, CalendarDay::kind);
        assertThat(december.get(24)).returns(true, CalendarDay::publicHoliday);
        assertThat(december).allSatisfy(day -> assertThat(day.due()).hasSize(1));
        events.remove(ENGINEER, area, libori);
        assertThat(events.find(ENGINEER, area, libori)).isEmpty();
    }

    @Test
    void aScheduleForEventsIsDueAsSoonAsAnEventIsEntered() {
        var events = TestHouse.get(EventDays.class);
        var onEvents = new ScheduleOrder(
                area,
                "Feste",
                Optional.of("0 0 3 * * *"),
                Optional.empty(),
                ZoneId.of("Europe/Berlin"),
                DayKind.EVENT_DAY,
                Missed.SKIP,
                RunParameters.USUAL);
        assertThatThrownBy(() -> schedules.create(ENGINEER, onEvents)).isInstanceOf(ScheduleOrder.NeverDue.class);
        events.keep(ENGINEER, area, new EventDay(LocalDate.parse("2027-07-24"), "Libori"));
        Schedule kept = schedules.create(ENGINEER, onEvents);

        events.keep(ENGINEER, area, new EventDay(LocalDate.parse("2027-05-01"), "Maifest"));

        assertThat(now(kept).nextDueAt()).contains(Instant.parse("2027-05-01T01:00:00Z"));
    }

    private Schedule nightly(Missed missed) {
        return schedules.create(ENGINEER, order(Optional.of("0 30 2 * * *"), Optional.empty(), missed));
    }

    private ScheduleOrder order(Optional<String> cron, Optional<Instant> once, Missed missed) {
        return new ScheduleOrder(
                area, "nachts", cron, once, ZoneId.of("Europe/Berlin"), DayKind.ANY, missed, RunParameters.USUAL);
    }

    private static Schedule due(Schedule schedule, Duration ago) {
        TestDatabase.jdbc()
                .sql("update run_schedule set next_due_at = ? where id = ?")
                .params(Timestamp.from(TestHouse.get(Clock.class).instant().minus(ago)), schedule.id())
                .update();
        return schedule;
    }

    private Schedule now(Schedule schedule) {
        return schedules.list(ENGINEER).stream()
                .filter(found -> found.id().equals(schedule.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<OptimisationRun> runsOfTheArea() {
        return TestHouse.get(Runs.class).list(ENGINEER, 500).stream()
                .filter(run -> run.area().equals(area))
                .toList();
    }
}
