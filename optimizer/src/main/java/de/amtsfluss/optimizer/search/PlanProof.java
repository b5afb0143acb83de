package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.twin.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Two plans in pairs of simulations with equal arrivals, under seeds that no search uses. */
public record PlanProof(List<Pair> pairs, PlanReview review) {
    /** Searches stay below this number. */
    static final long FIRST_SEED = 1_000_000;

    /** Mean seconds lost per vehicle. */
    public record Pair(long seed, double oldDelay, double newDelay) {}

    public PlanProof {
        pairs = List.copyOf(pairs);
    }

    /** @throws SearchStopped when the watch no longer goes on */
    public static PlanProof of(SignalPlan old, SignalPlan young, Demand demand, int pairs, SearchWatch watch)
            throws SearchStopped {
        long[] seeds = LongStream.range(FIRST_SEED, FIRST_SEED + pairs).toArray();
        try (Evaluation evaluation = new Evaluation(old, demand, SearchSettings.frozen(), watch)) {
            List<Outcome> before = evaluation.outcomes(old, seeds);
            List<Outcome> after = evaluation.outcomes(young, seeds);
            List<Pair> found = new ArrayList<>();
            for (int i = 0; i < seeds.length; i++) {
                found.add(new Pair(seeds[i], before.get(i).delay(), after.get(i).delay()));
            }
            return new PlanProof(found, PlanReview.of(old, young, before, after, demand));
        }
    }
}
