package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.plan.SignalPlan;
import java.util.List;

/**
 * What a search found.
 *
 * @param plan cheapest by the weights
 * @param front plans of which none is better than another in everything, by delay
 * @param before what the programs in the street do under the same arrivals
 * @param review what changes against the street, why, and what it costs whom
 */
public record SearchResult(
        SignalPlan plan,
        Measures measures,
        Measures before,
        List<Choice> front,
        PlanReview review,
        int generations,
        long simulations) {

    /** A plan somebody may prefer. */
    public record Choice(SignalPlan plan, Measures measures) {}

    public SearchResult {
        front = List.copyOf(front);
    }
}
