package de.amtsfluss.optimizer.control;

import java.util.Optional;

/** Controls one signal. Called once per second with the newest observation; keeps its own memory. */
public interface SignalController {
    /** The picture to show from now on. It has passed the safety layer. */
    SignalPicture decide(Observation observation);

    /** What is in charge: rolling horizon, actuated, local program; empty for controllers without a ladder. */
    default String level() {
        return "";
    }

    /** Why the last choice between stages fell as it did; empty for controllers that do not choose. */
    default Optional<Explanation> explanation() {
        return Optional.empty();
    }
}
