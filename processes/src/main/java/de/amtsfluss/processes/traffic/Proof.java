package de.amtsfluss.processes.traffic;

import java.util.List;

/**
 * Simulations of a new plan and of the plan in force, pair by pair with the same arrivals.
 *
 * @param pairs in the order of their seeds
 * @param effects mean seconds lost per person by who it is, new and old
 */
public record Proof(List<Pair> pairs, List<Effect> effects) {

    public Proof {
        pairs = List.copyOf(pairs);
        effects = List.copyOf(effects);
    }

    /** @param newDelay mean seconds lost per vehicle under the new plan */
    public record Pair(long seed, double newDelay, double oldDelay) {}

    /**
     * @param whom {@code vehicles}, {@code pedestrians}, {@code buses} or {@code movement}
     * @param name of the movement, empty otherwise
     */
    public record Effect(String whom, String name, double newDelay, double oldDelay) {}
}
