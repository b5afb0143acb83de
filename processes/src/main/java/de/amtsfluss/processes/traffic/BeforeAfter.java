package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.traffic.StreetMeasures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two stretches of measures. Neighbouring measures are alike, since a queue lasts longer than an interval, so
 * they are brought together in batches first; the batches are compared by Welch's test.
 */
final class BeforeAfter {

    private static final int BATCHES = 10;

    /** Fewer say nothing about how much the street fluctuates by itself. */
    private static final int LEAST = 3 * 2;

    private BeforeAfter() {}

    /** @return empty if there are too few measures on either side */
    static Optional<StreetEffect> of(List<Measure> before, List<Measure> after) {
        if (before.size() < LEAST || after.size() < LEAST) {
            return Optional.empty();
        }
        List<Double> old = batches(before);
        List<Double> now = batches(after);
        double saving = mean(before) - mean(after);
        double oldError = variance(old) / old.size();
        double newError = variance(now) / now.size();
        double half =
                StudentT.quantile(degrees(oldError, old.size(), newError, now.size())) * Math.sqrt(oldError + newError);
        return Optional.of(
                new StreetEffect(mean(before), mean(after), saving, saving - half, saving + half, after.size()));
    }

    private static List<Double> batches(List<Measure> measures) {
        int count = Math.min(BATCHES, measures.size() / 2);
        var batches = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            batches.add(mean(measures.subList(measures.size() * i / count, measures.size() * (i + 1) / count)));
        }
        return batches;
    }

    /** Weighted by vehicles; an interval in which nobody left weighs nothing. */
    private static double mean(List<Measure> measures) {
        double vehicles = measures.stream().mapToInt(Measure::vehicles).sum();
        return measures.stream()
                        .mapToDouble(measure -> measure.meanWait() * measure.vehicles())
                        .sum()
                / Math.max(1, vehicles);
    }

    private static double variance(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return values.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.size() - 1);
    }

    /** Welch and Satterthwaite. */
    private static int degrees(double oldError, int oldCount, double newError, int newCount) {
        double both = (oldError + newError) * (oldError + newError);
        double parts = oldError * oldError / (oldCount - 1) + newError * newError / (newCount - 1);
        return parts == 0 ? oldCount + newCount - 2 : Math.max(1, (int) (both / parts));
    }
}
