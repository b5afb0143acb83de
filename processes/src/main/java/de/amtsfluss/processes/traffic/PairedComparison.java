package de.amtsfluss.processes.traffic;

import java.util.List;

/** Mean and confidence interval of differences between pairs, by Student's t. */
final class PairedComparison {

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
        double half = StudentT.quantile(count - 1) * Math.sqrt(squares / (count - 1) / count);
        return new Comparison(newDelay, oldDelay, saving, saving - half, saving + half, count);
    }
}
