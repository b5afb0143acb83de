package de.amtsfluss.optimizer.referee;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints means, medians and gridlocked seeds per scenario and controller. */
final class ResultTable {
    private static final String HEAD = "%-14s %-12s %6s %8s %8s %8s %8s %8s %7s %6s %10s %9s %9s%n"
            .formatted(
                    "scenario",
                    "controller",
                    "runs",
                    "delay",
                    "median",
                    "strict",
                    "trip",
                    "wait",
                    "stops",
                    "CO2 g",
                    "gridlocked",
                    "dec. p50",
                    "p99 ms");

    private ResultTable() {}

    static String of(List<Score> scores) {
        Map<String, List<Score>> groups = new LinkedHashMap<>();
        scores.forEach(score -> groups.computeIfAbsent(
                        score.scenario() + " " + score.controller(), key -> new java.util.ArrayList<>())
                .add(score));
        StringBuilder table = new StringBuilder(HEAD);
        groups.values().forEach(group -> table.append(line(group)));
        groups.values().forEach(group -> table.append(safety(group)));
        groups.values().forEach(group -> table.append(timing(group)));
        return table.toString();
    }

    private static String line(List<Score> group) {
        Score first = group.getFirst();
        double[] decisions = group.stream()
                .flatMapToDouble(s -> Arrays.stream(s.timing().millis()))
                .sorted()
                .toArray();
        List<Long> stuck =
                group.stream().filter(Score::gridlocked).map(Score::seed).toList();
        return String.format(
                Locale.ROOT,
                "%-14s %-12s %6d %8.2f %8.2f %8.2f %8.2f %8.2f %7.2f %6.1f %10s %9s %9s%s%n",
                first.scenario(),
                first.controller(),
                group.size(),
                mean(group, Score::delay),
                quantile(group.stream().mapToDouble(Score::delay).sorted().toArray(), 0.5),
                mean(group, Score::delayStrict),
                mean(group, Score::trip),
                mean(group, Score::waiting),
                mean(group, Score::stops),
                mean(group, Score::co2),
                stuck.size() + "/" + group.size(),
                decisions.length == 0 ? "-" : millis(quantile(decisions, 0.5)),
                decisions.length == 0 ? "-" : millis(quantile(decisions, 0.99)),
                stuck.isEmpty() ? "" : "  seeds " + stuck);
    }

    private static String safety(List<Score> group) {
        double pedestrians =
                group.stream().mapToDouble(Score::longestPedestrianWait).max().orElse(0);
        int violations = group.stream().mapToInt(Score::violations).max().orElse(-1);
        if (violations < 0 && pedestrians == 0) {
            return "";
        }
        int all = group.stream()
                .mapToInt(score -> Math.max(0, score.violations()))
                .sum();
        return String.format(
                Locale.ROOT,
                "%-14s %-12s longest pedestrian wait %.0f s (mean of the runs' longest %.0f s)%s%n",
                group.getFirst().scenario(),
                group.getFirst().controller(),
                pedestrians,
                mean(group, Score::longestPedestrianWait),
                violations < 0 ? "" : ", breaches of the rules: " + all);
    }

    private static String timing(List<Score> group) {
        String line = Timing.line(group.stream().map(Score::timing).toList());
        return line.isEmpty()
                ? ""
                : String.format(
                        "%-14s %-12s %s%n",
                        group.getFirst().scenario(), group.getFirst().controller(), line);
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static double mean(List<Score> group, ToDoubleFunction<Score> value) {
        return group.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
