package de.amtsfluss.connectors.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads bodies of requests, each bounded, and all together: beyond the budget clients wait, then are sent away. */
final class Bodies {

    private static final int BUDGET_KIB = 192 * 1024;
    private static final int PATIENCE_SECONDS = 20;
    private static final long MAX_DRAINED_BYTES = 128L * 1024 * 1024;

    private final Semaphore budget = new Semaphore(BUDGET_KIB, true);

    /** @throws Fault (413) if the body is larger, (503) if too many large ones are on their way */
    byte[] read(HttpExchange exchange, int maxBytes) {
        long announced = announced(exchange, maxBytes);
        int permits = (int) Math.max(1, announced / 1024);
        acquire(permits);
        try {
            byte[] body = readAtMost(exchange.getRequestBody(), maxBytes);
            if (body.length > maxBytes) {
                throw tooLarge(maxBytes);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            budget.release(permits);
        }
    }

    /** Takes the rest of the body off the wire, so that a client still sending gets to read its answer. */
    static void drain(HttpExchange exchange) throws IOException {
        byte[] part = new byte[65_536];
        long left = MAX_DRAINED_BYTES;
        for (int n = 0; n >= 0 && left > 0; left -= n) {
            n = exchange.getRequestBody().read(part);
        }
    }

    private static byte[] readAtMost(InputStream in, int maxBytes) throws IOException {
        return in.readNBytes(maxBytes + 1);
    }

    private static long announced(HttpExchange exchange, int maxBytes) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length == null) {
            return maxBytes;
        }
        long bytes = Long.parseLong(length);
        if (bytes > maxBytes) {
            throw tooLarge(maxBytes);
        }
        return bytes;
    }

    private void acquire(int permits) {
        try {
            if (budget.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Fault(503, "overloaded", "Overloaded", "Too many large bodies are on their way.");
    }

    private static Fault tooLarge(int maxBytes) {
        return new Fault(
                413, "payload-too-large", "Payload too large", "The body is larger than %d bytes.".formatted(maxBytes));
    }
}
