package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.safety.SafetyGuard;
import java.util.Optional;

/** One rung of the ladder: says what it would like to show; the guard decides what is shown. */
interface Level {
    String name();

    String wish(Observation observation, SafetyGuard guard);

    /** Told when this level comes into charge. */
    default void takeOver(SafetyGuard guard) {}

    default Optional<Explanation> explanation() {
        return Optional.empty();
    }
}
