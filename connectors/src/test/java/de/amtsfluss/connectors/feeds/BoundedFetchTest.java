package de.amtsfluss.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Answer.Fetched;
import de.amtsfluss.processes.situation.Answer.Marks;
import de.amtsfluss.processes.situation.FetchFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedFetchTest {

    private static final Limits SHORT = new Limits(Duration.ofMillis(700), Duration.ofSeconds(2), 1_000_000);

    private final BoundedFetch fetch = new BoundedFetch();

    @AfterEach
    void close() {
        fetch.close();
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        OddServer.Habit habit = exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : 2);
            if (!known) {
                exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
            }
        };
        try (var server = new OddServer(habit)) {
            var first = (Fetched) fetch.fetch(server.uri(), Marks.NONE, SHORT);
            assertThat(first.marks().etag()).contains("\"v1\"");
            assertThat(fetch.fetch(server.uri(), first.marks(), SHORT)).isInstanceOf(Answer.NotModified.class);
        }
    }

    @Test
    void packedAnswersAreUnpackedAndABombIsNot() {
        try (var server = packedServer(50_000)) {
            var answer = (Fetched) fetch.fetch(server.uri(), Marks.NONE, SHORT);
            assertThat(answer.payload().body()).hasSize(50_000);
        }
        try (var server = packedServer(100_000_000)) {
            assertThat(failure(server.uri())).hasMessageContaining("unpacked answer is longer");
        }
    }

    @Test
    void aBodyOfTwoHundredMegabytesIsCutOffEarly() {
        OddServer.Habit habit = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write(new byte[1_000_000]);
            }
        };
        try (var server = new OddServer(habit)) {
            assertThat(failure(server.uri())).hasMessageContaining("longer than");
        }
    }

    @Test
    void aServerThatDripsIsLeftAfterTheTotalTime() {
        OddServer.Habit habit = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('[');
                exchange.getResponseBody().flush();
                Thread.sleep(200);
            }
        };
        try (var server = new OddServer(habit)) {
            assertLate(server.uri(), Duration.ofSeconds(3));
        }
    }

    @Test
    void aServerThatFallsSilentIsLeftEvenEarlier() {
        try (var server = new OddServer(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            Thread.sleep(30_000);
        })) {
            assertLate(server.uri(), Duration.ofMillis(1_700));
        }
    }

    @Test
    void aServerThatNeverAnswersIsLate() throws IOException {
        try (var deaf = new ServerSocket(0, 1)) {
            assertLate(URI.create("http://localhost:" + deaf.getLocalPort()), Duration.ofSeconds(3));
        }
    }

    @Test
    void anAnswerThatEndsEarlyIsNoAnswer() {
        try (var server = new OddServer(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("[{".getBytes(StandardCharsets.UTF_8));
        })) {
            assertThat(failure(server.uri()).isLate()).isFalse();
        }
    }

    @Test
    void errorsAndRedirectionsSayWhatTheyAre() {
        try (var server = new OddServer(exchange -> {
            exchange.getResponseHeaders().set("Location", "https://elsewhere.example/data");
            exchange.sendResponseHeaders(301, -1);
        })) {
            assertThat(failure(server.uri())).hasMessageContaining("elsewhere.example");
        }
        try (var server = new OddServer(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
        })) {
            assertThat(failure(server.uri()).status()).isEqualTo(429);
        }
    }

    @Test
    void nothingIsLeftBehindByServersThatHang() {
        try (var server = new OddServer(exchange -> Thread.sleep(20_000))) {
            failure(server.uri());
            int before = Thread.activeCount();
            for (int i = 0; i < 5; i++) {
                failure(server.uri());
            }
            assertThat(clientThreads()).isLessThanOrEqualTo(before);
        }
    }

    private static long clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient"))
                .count();
    }

    private void assertLate(URI uri, Duration atMost) {
        long begun = System.nanoTime();
        assertThat(failure(uri).isLate()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(atMost);
    }

    private FetchFailure failure(URI uri) {
        FetchFailure failure = catchThrowableOfType(
                FetchFailure.class, () -> fetch.fetch(uri, new Marks(Optional.empty(), Optional.empty()), SHORT));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static OddServer packedServer(int bytes) {
        var body = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(body)) {
            for (int left = bytes; left > 0; left -= 100_000) {
                gzip.write(new byte[Math.min(left, 100_000)]);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new OddServer(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, body.size());
            body.writeTo(exchange.getResponseBody());
        });
    }
}
