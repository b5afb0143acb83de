package de.amtsfluss.optimizer.worker;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets seconds pass at a pace; where the machine is too slow some are left out, none is made up for later. */
final class Pulse implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Pulse.class.getName());
    private static final long BEAT_MILLIS = 50;
    private static final double MOST_OWED_SECONDS = 10;

    private final double pace;
    private final Runnable second;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("street").factory());
    private long before;
    private double owed;

    Pulse(double pace, Runnable second) {
        this.pace = pace;
        this.second = second;
    }

    void begin(Runnable first) {
        heart.execute(() -> {
            guarded(first);
            before = System.nanoTime();
        });
        heart.scheduleWithFixedDelay(() -> guarded(this::beat), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        long now = System.nanoTime();
        owed = Math.min(MOST_OWED_SECONDS, owed + pace * (now - before) / 1e9);
        before = now;
        for (; owed >= 1; owed--) {
            second.run();
        }
    }

    /** A street must not stop because something outside of it failed once. */
    private static void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A second of the simulated street failed", failure);
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        try {
            heart.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
