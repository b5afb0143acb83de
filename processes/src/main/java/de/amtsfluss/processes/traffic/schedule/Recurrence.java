package de.amtsfluss.processes.traffic.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * The next moment a schedule is due, by the clock people live by: in the night that lacks an hour a run within it is due
 * an hour later, in the night that has an hour twice it is due in the first one only.
 */
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
                ? next(schedule, CronExpression.parse(schedule.cron().get()), after)
                : schedule.onceAt().filter(moment -> moment.isAfter(after));
    }

    private Optional<Instant> next(Schedule schedule, CronExpression cron, Instant after) {
        LocalDateTime candidate = cron.next(LocalDateTime.ofInstant(after, schedule.zone()));
        for (int i = 0; i < CANDIDATES && candidate != null; i++) {
            if (calendar.is(schedule.area(), candidate.toLocalDate(), schedule.days())) {
                Instant moment = candidate.atZone(schedule.zone()).toInstant();
                if (moment.isAfter(after)) {
                    return Optional.of(moment);
                }
                candidate = cron.next(candidate);
            } else {
                candidate = cron.next(
                        candidate.toLocalDate().plusDays(1).atStartOfDay().minusNanos(1));
            }
        }
        return Optional.empty();
    }
}
