package de.amtsfluss.connectors.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client does with services that do not behave. */
class WireTest {

    private final AtomicInteger tokensIssued = new AtomicInteger();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/endless", WireTest::endless);
        server.createContext("/page", exchange -> answer(exchange, 502, "<html>Bad gateway</html>"));
        server.createContext("/bomb", exchange -> answer(exchange, 200, "[".repeat(100_000)));
        server.createContext(
                "/token", exchange -> answer(exchange, 200, """
                {"access_token": "t%d", "expires_in": 1800}""".formatted(tokensIssued.incrementAndGet())));
        server.start();
        url = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        assertThatThrownBy(() -> new Wire().expect(Wire.to(url + "/endless").GET()))
                .isInstanceOf(FitConnectFault.class)
                .hasStackTraceContaining("longer than");
    }

    @Test
    void aPageInsteadOfJsonIsToldAsRefusalOrWrongAddress() {
        assertThatThrownBy(() -> new Wire().expect(Wire.to(url + "/page").GET()))
                .isInstanceOfSatisfying(
                        FitConnectFault.class, e -> assertThat(e.status()).isEqualTo(502));
        assertThatThrownBy(() -> new Wire().expect(Wire.to(url + "/bomb").GET()).json())
                .hasMessageContaining("no JSON");
    }

    @Test
    void aServiceThatIsNotThereIsToldAsSuch() {
        server.stop(0);
        assertThatThrownBy(() -> new Wire().expect(Wire.to(url + "/token").GET()))
                .isInstanceOf(FitConnectFault.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void aTokenIsKeptUntilTheServiceRefusesIt() {
        var tokens = new AccessTokens(new Wire(), url, "client", "s&cret");
        assertThat(tokens.token()).isEqualTo("t1");
        assertThat(tokens.token()).isEqualTo("t1");
        tokens.forget("older one");
        assertThat(tokens.token()).isEqualTo("t1");
        tokens.forget("t1");
        assertThat(tokens.token()).isEqualTo("t2");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] part = new byte[1 << 20];
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(part);
            }
        }
    }
}
