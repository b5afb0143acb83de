package de.amtsfluss.processes.traffic.schedule;

import de.amtsfluss.processes.access.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A month of an area: kinds of days, events, and what begins by itself. */
@Component
public class CalendarMonth {

    /** More runs of one schedule in a month are not worth a look. */
    private static final int MOST = 400;

    private final TrafficCalendar calendar;
    private final Schedules schedules;
    private final EventDays events;
    private final Recurrence recurrence;
    private final Clock clock;

    CalendarMonth(TrafficCalendar calendar, Schedules schedules, EventDays events, Recurrence recurrence, Clock clock) {
        this.calendar = calendar;
        this.schedules = schedules;
        this.events = events;
        this.recurrence = recurrence;
        this.clock = clock;
    }

    /** @param zone in which a day begins */
    public List<CalendarDay> list(Person person, String area, YearMonth month, ZoneId zone) {
        Map<LocalDate, String> named = events.list(person, area, month.atDay(1), month.atEndOfMonth()).stream()
                .collect(Collectors.toMap(EventDay::day, EventDay::name));
        Map<LocalDate, List<CalendarDay.Due>> due = schedules.list(person).stream()
                .filter(schedule -> schedule.area().equals(area) && !schedule.paused())
                .flatMap(schedule -> due(schedule, month, zone).stream())
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .collect(Collectors.groupingBy(one -> one.at().atZone(zone).toLocalDate()));
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .map(day -> new CalendarDay(
                        day,
                        calendar.kind(day),
                        PublicHolidays.is(day),
                        Optional.ofNullable(named.get(day)),
                        due.getOrDefault(day, List.of())))
                .toList();
    }

    private List<CalendarDay.Due> due(Schedule schedule, YearMonth month, ZoneId zone) {
        Instant first = month.atDay(1).atStartOfDay(zone).toInstant().minusMillis(1);
        Instant last = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Instant from = first.isAfter(clock.instant()) ? first : clock.instant();
        var due = new ArrayList<CalendarDay.Due>();
        Optional<Instant> next = recurrence.next(schedule, from);
        while (next.filter(last::isAfter).isPresent() && due.size() < MOST) {
            due.add(new CalendarDay.Due(next.get(), schedule.name()));
            next = recurrence.next(schedule, next.get());
        }
        return due;
    }
}
