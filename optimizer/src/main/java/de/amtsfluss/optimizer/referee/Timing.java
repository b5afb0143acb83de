package de.amtsfluss.optimizer.referee;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What deciding cost in one run.
 *
 * @param millis processor time of each choice between stages
 * @param vehicles how many vehicles each choice looked at
 * @param shareOfCore processor time of all signals per simulated second, in seconds
 */
record Timing(double[] millis, int[] vehicles, double shareOfCore) {

    /** One line over all runs, or nothing where nobody chose. */
    static String line(List<Timing> runs) {
        double[] all =
                runs.stream().flatMapToDouble(t -> Arrays.stream(t.millis)).toArray();
        int[] near = runs.stream().flatMapToInt(t -> Arrays.stream(t.vehicles)).toArray();
        if (all.length == 0) {
            return "";
        }
        int crowd = near.length == 0 ? 0 : (int) ResultTable.quantile(sorted(near), 0.9);
        double[] crowded = IntStream.range(0, all.length)
                .filter(i -> near[i] >= crowd)
                .mapToDouble(i -> all[i])
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "choices: p50 %.3f ms, p99 %.3f ms; with %d vehicles and more near (at most %.0f) p99 %.3f ms; all signals %.2f %% of one core",
                quantile(all, 0.5),
                quantile(all, 0.99),
                crowd,
                ResultTable.quantile(sorted(near), 1),
                ResultTable.quantile(crowded, 0.99),
                100 * runs.stream().mapToDouble(Timing::shareOfCore).average().orElse(0));
    }

    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ResultTable.quantile(sorted, share);
    }

    private static double[] sorted(int[] values) {
        return Arrays.stream(values).sorted().asDoubleStream().toArray();
    }
}
