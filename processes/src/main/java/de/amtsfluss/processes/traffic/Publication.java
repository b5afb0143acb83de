package de.amtsfluss.processes.traffic;

import java.time.Instant;
import java.util.Optional;

/**
 * One change of what the street of an area shows.
 *
 * @param version of the plan that came into force
 * @param before version it replaced; empty for the first
 * @param handedOutAt when every signal had it; empty as long as one has not
 */
public record Publication(
        Instant at, int version, Optional<Integer> before, Reason reason, String by, Optional<Instant> handedOutAt) {

    /** Why a plan came into force. */
    public enum Reason {
        FIRST,
        RUN,
        ROLLED_BACK_BY_HAND,
        ROLLED_BACK_BY_WATCH
    }
}
