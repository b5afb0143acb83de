package de.amtsfluss.connectors.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.connectors.demo.DemoMqttBroker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** A line to the demo's broker, which goes and comes. */
class MqttLineTest {

    private static final String PASSWORD = "geheim";

    private DemoMqttBroker broker = DemoMqttBroker.start(0, PASSWORD);
    private final int port = broker.url().getPort();

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void whatThePublisherSaysTheSubscriberHears() throws Exception {
        try (MqttLine street = line("street", PASSWORD);
                MqttLine house = line("amtsfluss", PASSWORD)) {
            BlockingQueue<MqttMessage> heard = listen(house, "v1.1/#");
            street.publish("v1.1/Datastreams(d1)/Observations", "eins".getBytes(UTF_8), false)
                    .get(5, SECONDS);
            MqttMessage message = heard.poll(5, SECONDS);
            assertThat(message.topic()).isEqualTo("v1.1/Datastreams(d1)/Observations");
            assertThat(message.payload()).asString(UTF_8).isEqualTo("eins");
        }
    }

    @Test
    @Timeout(60)
    void theLineComesBackWithTheBrokerAndStillListens() throws Exception {
        try (MqttLine street = line("street", PASSWORD);
                MqttLine house = line("amtsfluss", PASSWORD)) {
            BlockingQueue<MqttMessage> heard = listen(house, "v1.1/#");
            broker.close();
            var sentMeanwhile = street.publish("v1.1/a", "meanwhile".getBytes(UTF_8), false);
            assertThat(sentMeanwhile).isNotDone();
            broker = DemoMqttBroker.start(port, PASSWORD);
            sentMeanwhile.get(20, SECONDS);
            String last = "";
            while (!last.equals("after")) { // a broker that has forgotten all keeps nothing until the house asks again
                street.publish("v1.1/a", "after".getBytes(UTF_8), false).get(5, SECONDS);
                MqttMessage next = heard.poll(1, SECONDS);
                last = next == null ? "" : new String(next.payload(), UTF_8);
            }
        }
    }

    @Test
    @Timeout(60)
    void aLineMayBeUsedBeforeItIsUpAndNobodyWaitsForIt() throws Exception {
        broker.close();
        try (MqttLine early = line("amtsfluss", PASSWORD)) {
            var sent = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < 80; i++) { // from the first try to connect well into the waiting for the next
                sent.add(early.publish("v1.1/a", String.valueOf(i).getBytes(UTF_8), false));
                Thread.sleep(10);
            }
            var listening = early.subscribe("v1.1/b", message -> message.taken().run());
            assertThat(sent).noneMatch(CompletableFuture::isDone);
            broker = DemoMqttBroker.start(port, PASSWORD);
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(30, SECONDS);
            listening.get(30, SECONDS);
        }
    }

    @Test
    @Timeout(60)
    void whatWaitsWhenTheLineIsClosedFails() {
        broker.close();
        MqttLine early = line("amtsfluss", PASSWORD);
        var waiting = early.publish("v1.1/a", "eins".getBytes(UTF_8), false);
        early.close();
        assertThatThrownBy(() -> waiting.get(5, SECONDS)).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(early.publish("v1.1/a", "zwei".getBytes(UTF_8), false)).isCompletedExceptionally();
    }

    @Test
    void whatWasNotTakenComesAgain() throws Exception {
        try (MqttLine street = line("street", PASSWORD)) {
            try (MqttLine house = line("amtsfluss", PASSWORD)) {
                BlockingQueue<MqttMessage> heard = listen(house, "v1.1/#");
                street.publish("v1.1/a", "taken".getBytes(UTF_8), false).get(5, SECONDS);
                heard.poll(5, SECONDS).taken().run();
                street.publish("v1.1/a", "not taken".getBytes(UTF_8), false).get(5, SECONDS);
                assertThat(heard.poll(5, SECONDS)).isNotNull();
            }
            street.publish("v1.1/a", "while away".getBytes(UTF_8), false).get(5, SECONDS);
            try (MqttLine again = line("amtsfluss", PASSWORD)) {
                while (!again.connected()) {
                    Thread.sleep(20);
                }
                Thread.sleep(500); // the broker hands out before anybody has subscribed
                BlockingQueue<MqttMessage> heard = listen(again, "v1.1/#");
                var come = new HashSet<String>();
                while (come.size() < 2) {
                    MqttMessage next = heard.poll(15, SECONDS);
                    assertThat(next).as("what is missing beside %s comes", come).isNotNull();
                    come.add(new String(next.payload(), UTF_8));
                }
                assertThat(come).containsExactlyInAnyOrder("not taken", "while away");
            }
        }
    }

    @Test
    @Timeout(60)
    void aBurstIsNeitherLostNorHeldUp() throws Exception {
        try (MqttLine street = line("street", PASSWORD);
                MqttLine house = line("amtsfluss", PASSWORD)) {
            var heard = new AtomicInteger();
            house.subscribe("v1.1/#", message -> {
                        heard.incrementAndGet();
                        message.taken().run();
                    })
                    .get(10, SECONDS);
            CompletableFuture<?>[] sent = IntStream.range(0, 6_000)
                    .mapToObj(i -> street.publish("v1.1/a", "eins".getBytes(UTF_8), false))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(sent).get(40, SECONDS);
            while (heard.get() < sent.length) {
                Thread.sleep(20);
            }
        }
    }

    @Test
    void aStrangerIsNotConnectedAndTheStreetMayNotPretendToBeASource() throws Exception {
        try (MqttLine stranger = line("street", "falsch");
                MqttLine house = line("amtsfluss", PASSWORD);
                MqttLine street = line("street", PASSWORD)) {
            BlockingQueue<MqttMessage> heard = listen(house, "#");
            street.publish("sources/leitstelle", "Feuer!".getBytes(UTF_8), false);
            street.publish("v1.1/a", "eins".getBytes(UTF_8), false).get(5, SECONDS);
            assertThat(heard.poll(5, SECONDS).topic()).isEqualTo("v1.1/a");
            assertThat(heard.poll()).isNull();
            assertThat(stranger.connected()).isFalse();
        }
    }

    @Test
    void anOrdinaryClosingIsNoWarning() throws Exception {
        var warnings = new ArrayList<LogRecord>();
        Logger log = Logger.getLogger(MqttLines.class.getName());
        var listener = new Handler() {
            @Override
            public void publish(LogRecord said) {
                if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(said);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        try (MqttLine street = line("street", PASSWORD)) {
            street.publish("v1.1/a", "eins".getBytes(UTF_8), false).get(5, SECONDS);
        } finally {
            log.removeHandler(listener);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void tooLongMessagesAreNotSent() {
        try (MqttLine street = line("street", PASSWORD)) {
            assertThatThrownBy(() ->
                            street.publish("v1.1/a", new byte[70_000], false).get(5, SECONDS))
                    .hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    private MqttLine line(String user, String password) {
        var properties = new MqttProperties(broker.url(), user, password, user, "", 65_536);
        return new MqttLines(properties, new DefaultSslBundleRegistry()).open("test-" + password);
    }

    private static BlockingQueue<MqttMessage> listen(MqttLine line, String filter) throws Exception {
        var heard = new LinkedBlockingQueue<MqttMessage>();
        line.subscribe(filter, heard::add).get(10, SECONDS);
        return heard;
    }
}
