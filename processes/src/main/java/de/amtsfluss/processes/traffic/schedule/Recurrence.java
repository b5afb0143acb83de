package de.amtsfluss.processes.traffic.schedule;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** The next moment a schedule is due. */
@Component
final class Recurrence {

    /** Each candidate is another day: more than three years. */
    private static final int CANDIDATES = 1_200;

    private final TrafficCalendar calendar;

    Recurrence(TrafficCalendar calendar) {
        this.calendar = calendar;
    }

    /** @return empty if it is never due after that moment */
    Optional<Instant> next(Schedule schedule, Instant after) {
        return schedule.cron().isPresent()
                ? next(schedule, CronExpression.parse(schedule.cron().get()), after.atZone(schedule.zone()))
                : schedule.onceAt().filter(moment -> moment.isAfter(after));
    }

    private Optional<Instant> next(Schedule schedule, CronExpression cron, ZonedDateTime after) {
        ZonedDateTime candidate = cron.next(after);
        for (int i = 0; i < CANDIDATES && candidate != null; i++) {
            if (calendar.is(schedule.area(), candidate.toLocalDate(), schedule.days())) {
                return Optional.of(candidate.toInstant());
            }
            ZonedDateTime midnight = candidate
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(schedule.zone())
                    .minusNanos(1);
            candidate = cron.next(midnight);
        }
        return Optional.empty();
    }
}
