package de.amtsfluss.portal.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/** A server that stands in for sources, each below its own key, and says what it is told to. */
final class StandInSources implements AutoCloseable {

    /** How a source answers. */
    interface Habit {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("stand-in-", 1).factory());
    private final Map<String, Habit> habits = new ConcurrentHashMap<>();
    private final Map<String, Long> lastChangedAnswer = new ConcurrentHashMap<>();

    StandInSources() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** For {@code Portal.start}. */
    String setting(String source) {
        return "--amtsfluss.feeds.%s.base-url=%s".formatted(source, baseUrl(source));
    }

    URI baseUrl(String source) {
        return URI.create("http://localhost:%d/%s".formatted(server.getAddress().getPort(), source));
    }

    void set(String source, Habit habit) {
        habits.put(source, habit);
    }

    /** Answers with this body until told otherwise, and with 304 to whoever has it already. */
    void says(String source, String type, byte[] body) {
        var sum = new CRC32();
        sum.update(body);
        String tag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        set(source, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.sendResponseHeaders(200, body.length);
            lastChangedAnswer.put(source, System.nanoTime());
            exchange.getResponseBody().write(body);
        });
    }

    /** When the source last began to say something new, by {@link System#nanoTime}. */
    long lastChangedAnswer(String source) {
        return lastChangedAnswer.getOrDefault(source, 0L);
    }

    void fails(String source) {
        set(source, exchange -> exchange.sendResponseHeaders(503, -1));
    }

    void hangs(String source) {
        set(source, exchange -> Thread.sleep(120_000));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String source = exchange.getRequestURI().getPath().split("/", 3)[1];
        try (exchange) {
            habits.getOrDefault(source, nothing -> nothing.sendResponseHeaders(404, -1))
                    .answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
