package de.amtsfluss.connectors.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.connectors.demo.DemoMqttBroker;
import de.amtsfluss.connectors.mqtt.MqttLine;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.connectors.mqtt.MqttProperties;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

@Timeout(60)
class PushLineTest {

    private static final String PASSWORD = "geheim";

    private final DemoMqttBroker broker = DemoMqttBroker.start(0, PASSWORD);
    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void eachSourceSpeaksOnItsOwnTopic() throws Exception {
        PushLine line = line((source, payload) -> taken.add(source + " " + new String(payload.body(), UTF_8)));
        try (MqttLine gate = lines("source").open("gate")) {
            assertThat(toldUntilTaken(gate, "sources/counters", "{\"count\":1}"))
                    .isEqualTo("counters {\"count\":1}");
            taken.clear();

            tell(gate, "sources/other", "{}");
            assertThat(toldUntilTaken(gate, "sources/units", "{\"unit\":\"LF20\"}"))
                    .isEqualTo("units {\"unit\":\"LF20\"}");
        } finally {
            line.stop();
        }
    }

    @Test
    void aMessageThatCannotBeStoredNowIsStoredLater() throws Exception {
        var attempts = new AtomicInteger();
        PushLine line = line((source, payload) -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("The database is away.");
            }
            taken.add(source);
        });
        try (MqttLine gate = lines("source").open("gate")) {
            assertThat(toldUntilTaken(gate, "sources/units", "{}")).isEqualTo("units");
            assertThat(attempts).hasValueGreaterThanOrEqualTo(3);
        } finally {
            line.stop();
        }
    }

    @Test
    void whatWasNotStoredBeforeTheEndComesAgainAfterTheNextStart() throws Exception {
        PushLine broken = line((source, payload) -> {
            taken.add("tried");
            throw new IllegalStateException("The database is away.");
        });
        try (MqttLine gate = lines("source").open("gate")) {
            assertThat(toldUntilTaken(gate, "sources/units", "{}")).isEqualTo("tried");
            broken.stop();
            taken.clear();

            PushLine sound = line((source, payload) -> taken.add(source));

            assertThat(taken.poll(20, SECONDS)).isEqualTo("units");
            sound.stop();
        }
    }

    /** The house may not have subscribed yet; what is told before is nobody's. */
    private String toldUntilTaken(MqttLine line, String topic, String message) throws InterruptedException {
        String first = null;
        while (first == null) {
            tell(line, topic, message);
            first = taken.poll(1, SECONDS);
        }
        return first;
    }

    /** Again and again until the line is up. */
    private static void tell(MqttLine line, String topic, String message) throws InterruptedException {
        while (true) {
            try {
                line.publish(topic, message.getBytes(UTF_8), false).get(5, SECONDS);
                return;
            } catch (ExecutionException | TimeoutException notYet) {
                Thread.sleep(200);
            }
        }
    }

    private PushLine line(java.util.function.BiConsumer<String, de.amtsfluss.processes.situation.Payload> receiver) {
        var line = new PushLine(
                lines("amtsfluss"), Map.of("sources/counters", "counters", "sources/units", "units"), receiver);
        line.start();
        return line;
    }

    private MqttLines lines(String user) {
        return new MqttLines(
                new MqttProperties(broker.url(), user, PASSWORD, user, "", 65_536), new DefaultSslBundleRegistry());
    }
}
