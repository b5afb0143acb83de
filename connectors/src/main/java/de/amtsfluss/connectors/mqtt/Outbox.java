package de.amtsfluss.connectors.mqtt;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What is on its way to a broker, in order: a window of messages it has not confirmed, and behind it a bounded number
 * that wait. Nobody who sends is ever blocked; a broker that is slow is never given more than the window, since some
 * throw away what they cannot queue. Until it is opened, everything waits.
 */
final class Outbox {

    private final int window;
    private final int mostWaiting;
    private final Queue<Letter> waiting = new ArrayDeque<>();
    private int unconfirmed;
    private boolean emptying;
    private boolean open;
    private boolean closed;

    private record Letter(Supplier<CompletableFuture<Void>> step, CompletableFuture<Void> sent) {}

    Outbox(int window, int mostWaiting) {
        this.window = window;
        this.mostWaiting = mostWaiting;
    }

    /**
     * @param step sends when its turn has come
     * @return done when the broker has confirmed, failed at once if too much is waiting already
     */
    CompletableFuture<Void> send(Supplier<CompletableFuture<Void>> step) {
        var letter = new Letter(step, new CompletableFuture<>());
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(closed());
            }
            if (waiting.size() >= mostWaiting) {
                return CompletableFuture.failedFuture(new IllegalStateException(
                        "There are already (%d) messages waiting for the broker. Maybe it is away."
                                .formatted(mostWaiting)));
            }
            waiting.add(letter);
            empty();
        }
        return letter.sent();
    }

    synchronized void open() {
        open = true;
        empty();
    }

    /** What still waits fails. */
    void close() {
        List<Letter> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(waiting);
            waiting.clear();
        }
        left.forEach(letter -> letter.sent().completeExceptionally(closed()));
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("The line to the broker is closed.");
    }

    /** What fails at once comes back here while the loop runs, which then goes on by itself. */
    private synchronized void empty() {
        if (emptying || !open) {
            return;
        }
        emptying = true;
        while (unconfirmed < window && !waiting.isEmpty()) {
            Letter next = waiting.poll();
            unconfirmed++;
            begun(next).whenComplete((sent, failure) -> confirmed(next, failure));
        }
        emptying = false;
    }

    /** A message that cannot even be written, with a topic that is none for instance, must not stop those behind it. */
    private static CompletableFuture<Void> begun(Letter letter) {
        try {
            return letter.step().get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void confirmed(Letter letter, Throwable failure) {
        synchronized (this) {
            unconfirmed--;
            empty();
        }
        if (failure == null) {
            letter.sent().complete(null);
        } else {
            letter.sent().completeExceptionally(failure);
        }
    }
}
