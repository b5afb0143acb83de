package de.amtsfluss.processes.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a source does.
 *
 * @param facts how many it holds up that are not gone
 * @param suspectAnswers how many answers in a row missed too much to be believed
 * @param lastOutcome of the last finished run
 * @param breakerUntil how long it is left alone after failing several times in a row
 * @param quarantined whether an answer lies with the data desk
 */
public record SourceState(
        String key,
        Semantics semantics,
        List<String> kinds,
        State state,
        boolean paused,
        Optional<String> scheduledBy,
        SourceSheet.Rhythm rhythm,
        int facts,
        int failures,
        int suspectAnswers,
        Optional<Outcome> lastOutcome,
        Optional<Instant> lastSuccessAt,
        Optional<Instant> lastChangeAt,
        Instant nextDueAt,
        Optional<Instant> breakerUntil,
        boolean quarantined) {

    public enum State {
        NEVER,
        UP,
        SUSPECT,
        DOWN
    }

    /** @return age of the last successful check, empty if there never was one */
    public Optional<Duration> age(Instant now) {
        return lastSuccessAt.map(at -> Duration.between(at, now));
    }

    public boolean isLeftAlone(Instant now) {
        return breakerUntil.filter(now::isBefore).isPresent();
    }

    public boolean isStale(Instant now) {
        return !paused && age(now).map(age -> age.compareTo(rhythm.stale()) > 0).orElse(state == State.DOWN);
    }
}
