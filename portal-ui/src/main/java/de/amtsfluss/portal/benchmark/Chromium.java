package de.amtsfluss.portal.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real page without a window, driven over the browser's own debugging protocol. */
final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private String session = "";

    private Chromium(Process process, Path profile, URI debugger) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(debugger, new Listener())
                .join();
    }

    /** With one empty page; nothing where there is no Chromium. */
    static Optional<Chromium> start() {
        return PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .map(Chromium::start);
    }

    private static Chromium start(String program) {
        try {
            Path profile = Files.createTempDirectory("benchmark-chromium");
            Process process = new ProcessBuilder(
                            program,
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "about:blank")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var browser = new Chromium(process, profile, debugger(process));
            String target = browser.call("Target.createTarget", Map.of("url", "about:blank"))
                    .get("targetId")
                    .asString();
            browser.session = browser.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                    .get("sessionId")
                    .asString();
            browser.call("Network.enable", Map.of());
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI debugger(Process process) throws IOException {
        var said = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {}));
                return URI.create(line.substring(LISTENING.length()).strip());
            }
        }
        throw new IOException("Chromium ended at once.");
    }

    JsonNode call(String method, Map<String, Object> parameters) {
        int id = calls.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        Map<String, Object> message = session.isEmpty()
                ? Map.of("id", id, "method", method, "params", parameters)
                : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
        synchronized (this) {
            socket.sendText(JsonMapper.shared().writeValueAsString(message), true)
                    .join();
        }
        JsonNode told = answer.orTimeout(60, TimeUnit.SECONDS).join();
        if (told.has("error")) {
            throw new IllegalStateException("%s: %s".formatted(method, told.get("error")));
        }
        return told.get("result");
    }

    void open(URI page) {
        call("Page.navigate", Map.of("url", page.toString()));
    }

    /** The value of an expression as text. */
    String evaluate(String expression) {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true));
        return result.path("result").path("value").asString("");
    }

    /** How long it takes until the expression is true, in milliseconds. */
    double await(String expression, Duration atMost) {
        long begun = System.nanoTime();
        while (!evaluate("String(Boolean(" + expression + "))").equals("true")) {
            if (System.nanoTime() - begun > atMost.toNanos()) {
                throw new IllegalStateException("(%s) did not come true. The page says: %s"
                        .formatted(expression, evaluate("document.body.innerText")));
            }
            Portal.pause();
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(profile);
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JsonMapper.shared().readTree(text.toString());
                text.setLength(0);
                Optional.ofNullable(answers.remove(message.path("id").asInt(0)))
                        .ifPresent(answer -> answer.complete(message));
            }
            from.request(1);
            return null;
        }
    }
}
