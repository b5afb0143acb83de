package de.amtsfluss.portal.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work repeated and timed. */
final class Load {

    private Load() {}

    /** How often per second {@code threads} threads together get {@code work} done, of {@code times}. */
    static double perSecond(int threads, int times, Runnable work) {
        long begun = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                done.add(pool.submit(work));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A run of the load failed.", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return times * 1e9 / (System.nanoTime() - begun);
    }

    /** How long each of {@code times} runs takes, one after the other, shortest first. */
    static List<Duration> durations(int times, Runnable work) {
        List<Duration> durations = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            durations.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        Collections.sort(durations);
        return durations;
    }

    /** @param part 0.5 for the median, 0.95 for p95 */
    static double milliseconds(List<Duration> sorted, double part) {
        int index = (int) Math.ceil(part * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)).toNanos() / 1e6;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
