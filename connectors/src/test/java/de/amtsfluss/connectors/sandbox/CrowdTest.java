package de.amtsfluss.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.TestExchange;
import de.amtsfluss.connectors.TestKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdTest {

    private static final String API = "/submission-api/v2/submissions";

    @Test
    void ofManySubmitsAtOnceOfOnePlaceExactlyOneIsTaken() throws Exception {
        RSAKey key = TestKeys.key("decryption");
        try (var exchange = TestExchange.start();
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var sender =
                        new RawHttp(exchange.url()).login(DemoParticipants.SENDER, DemoParticipants.SENDER_SECRET)) {
            String path = API + "/"
                    + sender.json("POST", API, IndependentClientTest.announcement())
                            .json()
                            .path("submissionId")
                            .asString();
            Callable<Integer> attempt = () -> {
                byte[] plain = "{}".getBytes(StandardCharsets.UTF_8);
                String jwe = RawHttp.encrypt(key, plain, key.getKeyID(), "application/json", false);
                String body = "{\"encryptedMetadata\": \"%s\", \"encryptedData\": \"%s\"}".formatted(jwe, jwe);
                return sender.json("PUT", path, body).status();
            };
            var statuses = threads
                    .invokeAll(IntStream.range(0, 20).mapToObj(i -> attempt).toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(s -> s, Collectors.counting()));

            assertThat(statuses).containsOnly(Map.entry(200, 1L), Map.entry(409, 19L));
            assertThat(sender.get(path + "/events").json().path("totalCount").asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void aPortInUseIsToldAndLeavesTheDataFree(@TempDir Path directory) {
        try (var exchange = TestExchange.start()) {
            assertThatThrownBy(() ->
                            TestExchange.start(TestExchange.participants(), Optional.of(directory), exchange.port()))
                    .hasMessageContaining("Maybe another program uses the port");
        }
        try (var exchange = TestExchange.start(TestExchange.participants(), Optional.of(directory), 0)) {
            assertThat(exchange.port()).isPositive();
        }
    }
}
