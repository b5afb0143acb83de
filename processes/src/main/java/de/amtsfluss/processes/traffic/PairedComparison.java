package de.amtsfluss.processes.traffic;

import java.util.List;

/** Mean and confidence interval of differences between pairs, by Student's t. */
final class PairedComparison {

    /** 97.5 % quantiles of t for 1 to 30 degrees of freedom; beyond them an expansion of the normal quantile. */
    private static final double[] QUANTILES = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private PairedComparison() {}

    /** @throws IllegalArgumentException for fewer than two pairs, which say nothing about spread */
    static Comparison of(List<Proof.Pair> pairs) {
        if (pairs.size() < 2) {
            throw new IllegalArgumentException("Two pairs are needed, there are (%d).".formatted(pairs.size()));
        }
        int count = pairs.size();
        double newDelay =
                pairs.stream().mapToDouble(Proof.Pair::newDelay).average().orElseThrow();
        double oldDelay =
                pairs.stream().mapToDouble(Proof.Pair::oldDelay).average().orElseThrow();
        double saving = oldDelay - newDelay;
        double squares = pairs.stream()
                .mapToDouble(pair -> pair.oldDelay() - pair.newDelay() - saving)
                .map(deviation -> deviation * deviation)
                .sum();
        double half = quantile(count - 1) * Math.sqrt(squares / (count - 1) / count);
        return new Comparison(newDelay, oldDelay, saving, saving - half, saving + half, count);
    }

    private static double quantile(int degrees) {
        double z = 1.959964;
        return degrees <= QUANTILES.length ? QUANTILES[degrees - 1] : z + (z * z * z + z) / (4.0 * degrees);
    }
}
