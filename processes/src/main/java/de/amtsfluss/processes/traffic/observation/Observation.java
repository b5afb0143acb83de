package de.amtsfluss.processes.traffic.observation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One value of a datastream.
 *
 * @param from beginning of the phenomenon time; empty where only one moment is named
 * @param until end of the phenomenon time
 * @param toldAt result time; empty where the detector does not say
 */
public record Observation(
        String datastream, Optional<Instant> from, Instant until, Optional<Instant> toldAt, double result) {

    double seconds(Datastream stream) {
        return from.map(begin -> Duration.between(begin, until).toMillis() / 1_000.0)
                .orElse(stream.seconds());
    }
}
