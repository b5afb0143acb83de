package de.amtsfluss.optimizer.referee;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Rank correlation. */
final class Ranks {
    private Ranks() {}

    /** Spearman's coefficient; equal values share the mean of their ranks. */
    static double spearman(double[] one, double[] other) {
        double[] a = ranks(one);
        double[] b = ranks(other);
        double mean = (a.length - 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
        double[] ranks = new double[values.length];
        for (int i = 0; i < order.length; ) {
            int same = i;
            while (same + 1 < order.length && values[order[same + 1]] == values[order[i]]) {
                same++;
            }
            for (int k = i; k <= same; k++) {
                ranks[order[k]] = (i + same) / 2.0;
            }
            i = same + 1;
        }
        return ranks;
    }
}
