package de.amtsfluss.processes.traffic.schedule;

import de.amtsfluss.processes.traffic.TrafficAreas;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which kind of day it is in an area: holidays of North Rhine-Westphalia and the events of the area. */
@Component
final class TrafficCalendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** First and last day, as the Ministry of Education of the Land has set them. */
    private static final List<Span> NO_SCHOOL = List.of(
            Span.of("2026-03-30", "2026-04-11"),
            Span.of("2026-05-26", "2026-05-26"),
            Span.of("2026-07-20", "2026-09-01"),
            Span.of("2026-10-17", "2026-10-31"),
            Span.of("2026-12-23", "2027-01-06"),
            Span.of("2027-03-22", "2027-04-03"),
            Span.of("2027-05-18", "2027-05-18"),
            Span.of("2027-07-19", "2027-08-31"),
            Span.of("2027-10-23", "2027-11-06"),
            Span.of("2027-12-24", "2028-01-08"));

    private final TrafficAreas areas;

    TrafficCalendar(TrafficAreas areas) {
        this.areas = areas;
    }

    boolean is(String area, LocalDate day, DayKind kind) {
        return switch (kind) {
            case ANY -> true;
            case FREE_DAY -> free(day);
            case SCHOOL_DAY -> !free(day) && !schoolHoliday(day);
            case SCHOOL_HOLIDAY -> !free(day) && schoolHoliday(day);
            case EVENT_DAY -> areas.isEventDay(area, day);
        };
    }

    /** Which of school day, school holiday and free day it is. */
    DayKind kind(LocalDate day) {
        if (free(day)) {
            return DayKind.FREE_DAY;
        }
        return schoolHoliday(day) ? DayKind.SCHOOL_HOLIDAY : DayKind.SCHOOL_DAY;
    }

    private static boolean schoolHoliday(LocalDate day) {
        return NO_SCHOOL.stream().anyMatch(span -> span.holds(day));
    }

    private static boolean free(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) || PublicHolidays.is(day);
    }

    private record Span(LocalDate first, LocalDate last) {

        static Span of(String first, String last) {
            return new Span(LocalDate.parse(first), LocalDate.parse(last));
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
