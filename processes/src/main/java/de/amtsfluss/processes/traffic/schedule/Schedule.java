package de.amtsfluss.processes.traffic.schedule;

import de.amtsfluss.processes.traffic.RunParameters;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * When runs of an area begin by themselves.
 *
 * @param cron six fields, seconds first; empty for a one-off
 * @param onceAt moment of a one-off
 * @param zone the cron's hours are hours of this zone, over changes of summer time too
 * @param days on which days at all
 * @param nextDueAt empty if nothing is to come
 */
public record Schedule(
        UUID id,
        String area,
        String name,
        Optional<String> cron,
        Optional<Instant> onceAt,
        ZoneId zone,
        DayKind days,
        Missed missed,
        RunParameters parameters,
        boolean paused,
        Optional<Instant> nextDueAt,
        Optional<Instant> lastDueAt,
        Optional<Outcome> lastOutcome,
        String createdBy) {

    Schedule dueAt(Optional<Instant> next) {
        return new Schedule(
                id,
                area,
                name,
                cron,
                onceAt,
                zone,
                days,
                missed,
                parameters,
                paused,
                next,
                lastDueAt,
                lastOutcome,
                createdBy);
    }

    /** What to do with a time that passed while nothing ran here. */
    public enum Missed {
        SKIP,
        RUN_ONCE
    }

    public enum Outcome {
        STARTED,
        /** Another run of the area was still under way. */
        OVERLAP,
        MISSED
    }
}
