package de.amtsfluss.connectors.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.amtsfluss.connectors.feeds.FeedsConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/**
 * Stands in for all sources of the situation picture, each below its own key, with made-up payloads in the real paths
 * and forms. {@code POST /<source>/mode?<mode>} makes one misbehave until {@code mode?ok},
 * {@code POST /<source>/say} lets it answer the body of the request.
 */
public final class DemoFeedServer implements FeedsConfiguration.StandIn, AutoCloseable {

    /** How a source may misbehave. */
    public enum Mode {
        OK,
        DOWN,
        HTML,
        EMPTY,
        TRUNCATED,
        HANGING,
        /** A byte a second. */
        DRIPPING,
        /** Two hundred megabytes. */
        HUGE
    }

    private record Said(String type, byte[] body) {}

    private static final int SAID_AT_MOST = 16_000_000;
    private static final int LONGER_THAN_ANYBODY_WAITS = 120_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("demo-feeds-", 1).factory());
    private final Map<String, Mode> modes = new ConcurrentHashMap<>();
    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final DemoFeedPayloads payloads;

    DemoFeedServer(int port, DemoFeedPayloads payloads) {
        this.payloads = payloads;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The feed server cannot use port (%d). Maybe another program does.".formatted(port), e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @Override
    public URI baseUrl(String source) {
        return URI.create("http://localhost:%d/%s".formatted(server.getAddress().getPort(), source));
    }

    public void set(String source, Mode mode) {
        said.remove(source);
        modes.put(source, mode);
    }

    /** Whatever the source is asked, this is its answer until its mode is set again. */
    public void say(String source, String type, byte[] body) {
        said.put(source, new Said(type, body.clone()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", 3);
            String source = path.length > 1 ? path[1] : "";
            String asked = path.length == 3 ? path[2] : "";
            if (exchange.getRequestMethod().equals("POST")
                    && Set.of("mode", "say").contains(asked)) {
                obey(exchange, source, asked);
            } else {
                answer(exchange, source, "/" + asked);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void obey(HttpExchange exchange, String source, String asked) throws IOException {
        if (asked.equals("mode")) {
            set(source, mode(exchange.getRequestURI().getQuery()));
        } else {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            say(
                    source,
                    type == null ? "application/json" : type,
                    exchange.getRequestBody().readNBytes(SAID_AT_MOST));
        }
        exchange.sendResponseHeaders(204, -1);
    }

    private static Mode mode(String query) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(query))
                .findFirst()
                .orElse(Mode.OK);
    }

    private void answer(HttpExchange exchange, String source, String path) throws IOException, InterruptedException {
        Said instead = said.get(source);
        if (instead != null) {
            send(exchange, instead.type(), instead.body());
            return;
        }
        Mode mode = modes.getOrDefault(source, Mode.OK);
        switch (mode) {
            case DOWN -> exchange.sendResponseHeaders(503, -1);
            case HTML ->
                send(exchange, "text/html", "<!DOCTYPE html><title>Wartung</title>".getBytes(StandardCharsets.UTF_8));
            case EMPTY -> send(exchange, "application/json", payloads.empty(source));
            case HANGING -> Thread.sleep(LONGER_THAN_ANYBODY_WAITS);
            case DRIPPING -> pour(exchange, 1, 120, 1_000);
            case HUGE -> pour(exchange, 1_000_000, 200, 0);
            case OK, TRUNCATED -> found(exchange, mode, source, path);
        }
    }

    private static void pour(HttpExchange exchange, int bytes, int times, int pauseMilliseconds)
            throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        byte[] part = new byte[bytes];
        Arrays.fill(part, (byte) ' ');
        for (int i = 0; i < times; i++) {
            exchange.getResponseBody().write(part);
            exchange.getResponseBody().flush();
            Thread.sleep(pauseMilliseconds);
        }
    }

    private void found(HttpExchange exchange, Mode mode, String source, String path) throws IOException {
        byte[] body = payloads.find(source, path).orElse(null);
        if (body == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (mode == Mode.TRUNCATED) {
            send(exchange, DemoFeedPayloads.type(path), Arrays.copyOf(body, body.length / 2));
        } else {
            send(exchange, DemoFeedPayloads.type(path), body);
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        var sum = new CRC32();
        sum.update(body);
        String tag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
