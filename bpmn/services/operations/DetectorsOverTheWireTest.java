package operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.connectors.demo.DemoMqttBroker;
import de.amtsfluss.connectors.mqtt.MqttConfiguration;
import de.amtsfluss.connectors.mqtt.MqttLine;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.connectors.mqtt.MqttProperties;
import de.amtsfluss.connectors.signals.SignalsConfiguration;
import de.amtsfluss.processes.database.TestDatabase;
import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.DetectorWire;
import de.amtsfluss.processes.traffic.Detectors;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import de.amtsfluss.processes.traffic.observation.Datastream;
import de.amtsfluss.processes.traffic.observation.Datastreams;
import de.amtsfluss.processes.traffic.observation.Observations;
import de.amtsfluss.processes.traffic.observation.ObservedProperty;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

/** From the street over a broker into the house, which is restarted meanwhile. */
class DetectorsOverTheWireTest {

    private static final String PASSWORD = "geheim";

    private final DemoMqttBroker broker = DemoMqttBroker.start(0, PASSWORD);
    private final String area = "area-" + UUID.randomUUID();
    private final Instant minute =
            TestHouse.get(Clock.class).instant().truncatedTo(ChronoUnit.MINUTES).minusSeconds(60);

    @BeforeEach
    void anArea() {
        TestHouse.get(TrafficAreas.class).keep(new TrafficArea(area, "Probe"));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void everySecondCountsOnceAlthoughTheHouseIsRestartedAndSomebodyTalksNonsense() throws Exception {
        TestHouse.get(Datastreams.class)
                .register(List.of(new Datastream(area, area, "north", ObservedProperty.VEHICLE_COUNT, 1)));
        try (MqttLine street = lines().open("test")) {
            house().run(running -> {
                untilHeard(() -> tell(street, 1, 1));
                tell(street, 2, 30);
                awaitVehicles(10);
            });
            tell(street, 21, 60);
            street.publish("v1.1/Datastreams(%s)/Observations".formatted(area), "unsinn".getBytes(UTF_8), false)
                    .get(5, TimeUnit.SECONDS);
            house().run(running -> awaitVehicles(60));
        }
    }

    @Test
    void aSimulatedStreetSpeaksOverTheSameWire() {
        house().run(running -> {
            DetectorWire wire = running.getBean(DetectorWire.class);
            var readings = List.of(new Detectors.Reading("süd/1", minute.plusSeconds(60), 17, 0.25));
            untilHeard(() -> wire.send(area, readings));
            wire.send(area, readings);
            awaitVehicles(17);
            assertThat(vehicles()).isEqualTo(17);
        });
    }

    private ApplicationContextRunner house() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SslAutoConfiguration.class, MqttConfiguration.class, SignalsConfiguration.class))
                .withBean(Observations.class, () -> TestHouse.get(Observations.class))
                .withBean(Datastreams.class, () -> TestHouse.get(Datastreams.class))
                .withBean(Clock.class, () -> TestHouse.get(Clock.class))
                .withBean(JsonMapper.class, () -> TestHouse.get(JsonMapper.class))
                .withPropertyValues(
                        "amtsfluss.mqtt.url=" + broker.url(),
                        "amtsfluss.mqtt.username=amtsfluss",
                        "amtsfluss.mqtt.password=" + PASSWORD);
    }

    private MqttLines lines() {
        return new MqttLines(
                new MqttProperties(broker.url(), "street", PASSWORD, "street", "", 65_536),
                new DefaultSslBundleRegistry());
    }

    /** The broker keeps for the house only what is told after its first subscription. */
    private void untilHeard(Telling telling) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (vehicles() == 0 && System.nanoTime() < end) {
            telling.tell();
            Thread.sleep(50);
        }
    }

    private interface Telling {

        void tell() throws Exception;
    }

    /** One vehicle per second. */
    private void tell(MqttLine street, int from, int to) throws Exception {
        for (int second = from; second <= to; second++) {
            String observation = "{\"phenomenonTime\":\"%s\",\"result\":1}".formatted(minute.plusSeconds(second));
            street.publish("v1.1/Datastreams(%s)/Observations".formatted(area), observation.getBytes(UTF_8), false)
                    .get(5, TimeUnit.SECONDS);
        }
    }

    private void awaitVehicles(int least) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (vehicles() < least && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(vehicles()).isGreaterThanOrEqualTo(least).isLessThanOrEqualTo(60);
    }

    private int vehicles() {
        return TestDatabase.jdbc()
                .sql("select coalesce(sum(vehicles), 0) from detector_reading where area = ?")
                .param(area)
                .query(Integer.class)
                .single();
    }
}
