package de.amtsfluss.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.amtsfluss.connectors.TestExchange;
import de.amtsfluss.connectors.fitconnect.ApiVersion;
import de.amtsfluss.connectors.fitconnect.CallbackCheck;
import de.amtsfluss.connectors.fitconnect.SendableSubmission;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbackTest {

    private static final String SECRET = "callback-secret";

    private record Call(String hmac, long timestamp, String body) {}

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private HttpServer subscriber;

    @BeforeEach
    void listen() throws Exception {
        subscriber = HttpServer.create(Sandbox.localPort(0), 0);
        subscriber.createContext("/", exchange -> {
            calls.add(new Call(
                    exchange.getRequestHeaders().getFirst("callback-authentication"),
                    Long.parseLong(exchange.getRequestHeaders().getFirst("callback-timestamp")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        subscriber.start();
    }

    @AfterEach
    void hangUp() {
        subscriber.stop(0);
    }

    @Test
    void theSubscriberIsCalledWithAnAuthenticatedListOfWhatWaits() throws Exception {
        try (TestExchange exchange = TestExchange.start(participants(), Optional.empty(), 0)) {
            var sent = exchange.sender(ApiVersion.V2)
                    .send(SendableSubmission.Builder()
                            .setDestination(TestExchange.DESTINATION)
                            .setServiceType(TestExchange.SERVICE, "Hundesteuer")
                            .setJsonData("{\"name\": \"Rex\"}", URI.create(TestExchange.SCHEMA_URI))
                            .build());
            Call call = calls.poll(10, TimeUnit.SECONDS);

            assertThat(call.body())
                    .contains("callbacks/new-submissions", sent.submissionId().toString());
            assertThat(CallbackCheck.validateCallback(call.hmac(), call.timestamp(), call.body(), SECRET))
                    .isTrue();
            assertThat(CallbackCheck.validateCallback(call.hmac(), call.timestamp(), call.body(), "guessed"))
                    .isFalse();
            assertThat(CallbackCheck.validateCallback(call.hmac(), call.timestamp(), call.body() + " ", SECRET))
                    .isFalse();
            assertThat(CallbackCheck.validateCallback(call.hmac(), call.timestamp() - 9_000, call.body(), SECRET))
                    .isFalse();
            assertThat(CallbackCheck.validateCallback("no hex", call.timestamp(), call.body(), SECRET))
                    .isFalse();
        }
    }

    private Participants participants() {
        Participants demo = TestExchange.participants();
        Participants.Destination d = demo.destinations().getFirst();
        URI url = URI.create("http://localhost:" + subscriber.getAddress().getPort() + "/callback");
        var called = new Participants.Destination(
                d.id(),
                d.name(),
                d.status(),
                d.subscribers(),
                d.keys(),
                d.metadataVersions(),
                d.services(),
                Optional.of(new Participants.Callback(url, SECRET)),
                d.replyChannels());
        return new Participants(demo.address(), demo.clients(), List.of(called), demo.areas());
    }
}
