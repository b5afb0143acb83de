package de.amtsfluss.processes.traffic.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One day of an area.
 *
 * @param kind school day, school holiday or free day
 * @param publicHoliday it is free by law, not only a weekend
 * @param event name of the event that makes it special
 * @param due runs that are to begin by themselves
 */
public record CalendarDay(LocalDate day, DayKind kind, boolean publicHoliday, Optional<String> event, List<Due> due) {

    public CalendarDay {
        due = List.copyOf(due);
    }

    public record Due(Instant at, String schedule) {}
}
