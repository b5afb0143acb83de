package de.amtsfluss.processes.traffic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");
    private static final String AREA = "calendar";

    private final Recurrence recurrence = TestHouse.get(Recurrence.class);

    @BeforeEach
    void area() {
        TestHouse.get(TrafficAreas.class).keep(new TrafficArea(AREA, "Kalender"));
    }

    @Test
    void twoInTheMorningStaysTwoInTheMorningWhenSummerTimeEnds() {
        assertThat(next("0 0 2 * * *", DayKind.ANY, "2026-10-24T12:00:00Z")).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(next("0 0 4 * * *", DayKind.ANY, "2026-10-25T00:30:00Z")).isEqualTo("2026-10-25T03:00:00Z");
    }

    @Test
    void inTheNightThatHasAnHourTwiceARunIsDueOnce() {
        assertThat(next("0 30 2 * * *", DayKind.ANY, "2026-10-24T12:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(next("0 30 2 * * *", DayKind.ANY, "2026-10-25T00:30:00Z")).isEqualTo("2026-10-26T01:30:00Z");
        assertThat(next("0 30 2 * * *", DayKind.ANY, "2026-10-25T01:10:00Z")).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void inTheNightThatLacksAnHourTheRunIsNotLost() {
        assertThat(next("0 30 2 * * *", DayKind.ANY, "2027-03-27T12:00:00Z")).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(next("0 30 2 * * *", DayKind.ANY, "2027-03-28T01:30:00Z")).isEqualTo("2027-03-29T00:30:00Z");
    }

    @Test
    void aSchoolDayIsNoneOfAutumnHolidaysAllSaintsAndWeekend() {
        assertThat(next("0 0 3 * * *", DayKind.SCHOOL_DAY, "2026-10-16T12:00:00Z"))
                .isEqualTo("2026-11-02T02:00:00Z");
    }

    @Test
    void corpusChristiIsAFreeDay() {
        assertThat(next("0 0 3 * * *", DayKind.FREE_DAY, "2026-06-03T12:00:00Z"))
                .isEqualTo("2026-06-04T01:00:00Z");
    }

    @Test
    void summerHolidaysBeginOnAMonday() {
        assertThat(next("0 0 3 * * *", DayKind.SCHOOL_HOLIDAY, "2026-06-01T12:00:00Z"))
                .isEqualTo("2026-07-20T01:00:00Z");
    }

    @Test
    void anEventDayComesWhenSomebodyHasEnteredIt() {
        TestHouse.get(TrafficAreas.class).keepEventDay(AREA, LocalDate.of(2026, 7, 25), "Liborifest");

        assertThat(next("0 0 3 * * *", DayKind.EVENT_DAY, "2026-06-03T12:00:00Z"))
                .isEqualTo("2026-07-25T01:00:00Z");
    }

    private String next(String cron, DayKind days, String after) {
        return recurrence
                .next(schedule(cron, days), Instant.parse(after))
                .orElseThrow()
                .toString();
    }

    private static Schedule schedule(String cron, DayKind days) {
        return new Schedule(
                UUID.randomUUID(),
                AREA,
                "nachts",
                Optional.of(cron),
                Optional.empty(),
                HERE,
                days,
                Schedule.Missed.SKIP,
                RunParameters.USUAL,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "verkehr");
    }
}
