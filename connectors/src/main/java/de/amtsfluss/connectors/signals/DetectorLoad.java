package de.amtsfluss.connectors.signals;

import de.amtsfluss.connectors.mqtt.MqttLine;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.connectors.mqtt.MqttProperties;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/**
 * As many detectors as wanted, each speaking once a second: {@code URL USER PASSWORD PREFIX DETECTORS SECONDS}. The
 * datastreams are PREFIX and a number. At the end it prints what the broker has confirmed and how many vehicles that were.
 */
public final class DetectorLoad {

    private DetectorLoad() {}

    public static void main(String[] args) throws InterruptedException {
        int detectors = Integer.parseInt(args[4]);
        int seconds = Integer.parseInt(args[5]);
        var broker = new MqttProperties(URI.create(args[0]), args[1], args[2], "load", "", 65_536);
        var confirmed = new AtomicLong();
        var vehicles = new AtomicLong();
        var under = new Phaser(1);
        try (MqttLine line = new MqttLines(broker, new DefaultSslBundleRegistry()).open("load")) {
            while (!line.connected()) {
                Thread.sleep(50);
            }
            long begun = System.nanoTime();
            for (long i = 0; i < (long) detectors * seconds; i++) {
                await(begun + i * 1_000_000_000L / detectors);
                int count = i % 7 == 0 ? 1 : 0;
                String observation = "{\"phenomenonTime\":\"%s\",\"result\":%d}".formatted(Instant.now(), count);
                under.register();
                line.publish(
                                ObservationTopic.of(args[3] + i % detectors),
                                observation.getBytes(StandardCharsets.UTF_8),
                                false)
                        .whenComplete((sent, failure) -> {
                            if (failure == null) {
                                confirmed.incrementAndGet();
                                vehicles.addAndGet(count);
                            }
                            under.arriveAndDeregister();
                        });
            }
            under.arriveAndAwaitAdvance();
        }
        System.out.printf("CONFIRMED %d VEHICLES %d%n", confirmed.get(), vehicles.get());
        System.exit(0);
    }

    private static void await(long moment) throws InterruptedException {
        long left = moment - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }
}
