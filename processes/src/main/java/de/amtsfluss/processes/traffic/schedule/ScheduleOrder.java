package de.amtsfluss.processes.traffic.schedule;

import de.amtsfluss.processes.traffic.RunParameters;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.support.CronExpression;

/** A schedule as somebody asks for it; see {@link Schedule}. */
public record ScheduleOrder(
        String area,
        String name,
        Optional<String> cron,
        Optional<Instant> onceAt,
        ZoneId zone,
        DayKind days,
        Schedule.Missed missed,
        RunParameters parameters) {

    /** @throws IllegalArgumentException if the cron cannot be read or a parameter is out of bounds */
    void check() {
        cron.ifPresent(CronExpression::parse);
        if (!parameters.faults().isEmpty()) {
            throw new IllegalArgumentException("The parameters %s are out of bounds.".formatted(parameters.faults()));
        }
    }

    Schedule schedule(String by) {
        return new Schedule(
                UUID.randomUUID(),
                area,
                name,
                cron,
                onceAt,
                zone,
                days,
                missed,
                parameters,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                by);
    }

    /** Its moment has passed, or its days never come. */
    public static final class NeverDue extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        NeverDue(String name) {
            super("The schedule (%s) would never be due. Maybe its moment has passed.".formatted(name));
        }
    }
}
