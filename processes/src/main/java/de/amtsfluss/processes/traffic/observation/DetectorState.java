package de.amtsfluss.processes.traffic.observation;

import java.time.Instant;
import java.util.Optional;

/**
 * How a detector does.
 *
 * @param since how long it has been in this condition
 * @param lastObservedAt newest time it has told about
 * @param taken observations, and of them {@code late} came more than a minute after their time
 * @param refusal why the last one was refused: {@code clock-ahead}, {@code too-old}, {@code no-interval} or
 *     {@code impossible-value}; empty if none was
 */
public record DetectorState(
        String area,
        String detector,
        Condition condition,
        Instant since,
        Optional<Instant> lastObservedAt,
        Optional<Instant> lastReceivedAt,
        long taken,
        long duplicates,
        long late,
        long outOfOrder,
        long refused,
        String refusal) {

    public enum Condition {
        UNKNOWN,
        SOUND,
        /** Nothing has come for a while. */
        SILENT,
        /** It always says the same. */
        STUCK,
        /** It says what cannot be. */
        IMPLAUSIBLE,
        /** What it says comes at times that cannot be. */
        WRONG_CLOCK
    }
}
