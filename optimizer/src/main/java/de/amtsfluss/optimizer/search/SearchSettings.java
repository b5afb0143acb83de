package de.amtsfluss.optimizer.search;

/**
 * How a search goes about. The same settings give the same plan, unless the budget cuts it short.
 *
 * @param generations after which it ends at the latest
 * @param population candidates per generation
 * @param budgetSeconds after which it ends with the best so far
 * @param threads simulations at the same time; do not change the result
 */
public record SearchSettings(
        long seed, int generations, int population, int budgetSeconds, int threads, Weights weights) {

    public SearchSettings {
        if (generations < 1 || population < 4 || budgetSeconds < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "A search of [%d] generations of [%d] in [%d] s on [%d] threads is impossible. Maybe a value is missing."
                            .formatted(generations, population, budgetSeconds, threads));
        }
    }

    /** The values behind the published figures: 60 s on two cores. */
    public static SearchSettings frozen() {
        return new SearchSettings(1, 10_000, 24, 60, 2, Weights.frozen());
    }

    public SearchSettings withSeed(long other) {
        return new SearchSettings(other, generations, population, budgetSeconds, threads, weights);
    }

    public SearchSettings withLimits(int mostGenerations, int candidates, int seconds) {
        return new SearchSettings(seed, mostGenerations, candidates, seconds, threads, weights);
    }

    public SearchSettings withWeights(Weights other) {
        return new SearchSettings(seed, generations, population, budgetSeconds, threads, other);
    }
}
