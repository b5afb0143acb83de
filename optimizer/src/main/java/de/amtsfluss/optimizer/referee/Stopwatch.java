package de.amtsfluss.optimizer.referee;

import java.util.Arrays;
import java.util.function.Supplier;

/** Wall time of every decision. */
final class Stopwatch {
    private double[] millis = new double[4096];
    private int count;

    <T> T time(Supplier<T> decision) {
        long start = System.nanoTime();
        T result = decision.get();
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, count * 2);
        }
        millis[count++] = (System.nanoTime() - start) / 1e6;
        return result;
    }

    double[] millis() {
        return Arrays.copyOf(millis, count);
    }
}
