package de.amtsfluss.connectors.signals;

import de.amtsfluss.connectors.mqtt.MqttLine;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.processes.traffic.DetectorWire;
import de.amtsfluss.processes.traffic.Detectors.Reading;
import de.amtsfluss.processes.traffic.observation.Datastream;
import de.amtsfluss.processes.traffic.observation.Datastreams;
import de.amtsfluss.processes.traffic.observation.ObservedProperty;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;

/**
 * A simulated street speaks over the broker as a real one does. The street never waits: what the line cannot take any
 * more is left out and counted.
 */
final class BrokerDetectorWire implements DetectorWire, DisposableBean {

    private static final System.Logger LOG = System.getLogger(BrokerDetectorWire.class.getName());

    private final MqttLine line;
    private final AtomicLong leftOut = new AtomicLong();
    private final Datastreams streams;
    private final Clock clock;

    BrokerDetectorWire(MqttLines lines, Datastreams streams, Clock clock) {
        this.line = lines.open("street");
        this.streams = streams;
        this.clock = clock;
    }

    @Override
    public boolean send(String area, List<Reading> readings) {
        if (!line.connected()) {
            return false;
        }
        readings.forEach(reading -> {
            send(area, reading, ObservedProperty.VEHICLE_COUNT, reading.vehicles());
            if (reading.occupancy() >= 0) {
                send(area, reading, ObservedProperty.OCCUPANCY, reading.occupancy());
            }
        });
        return true;
    }

    @Override
    public void destroy() {
        line.close();
    }

    private void send(String area, Reading reading, ObservedProperty property, double result) {
        String id =
                "%s:%s:%s".formatted(area, reading.detector(), property.name().toLowerCase(Locale.ROOT));
        streams.register(List.of(new Datastream(id, area, reading.detector(), property, reading.seconds())));
        Instant from = reading.observedAt().minusMillis((long) (reading.seconds() * 1_000));
        String observation = "{\"phenomenonTime\":\"%s/%s\",\"resultTime\":\"%s\",\"result\":%s}"
                .formatted(from, reading.observedAt(), clock.instant(), result);
        line.publish(ObservationTopic.of(id), observation.getBytes(StandardCharsets.UTF_8), false)
                .whenComplete((sent, failure) -> count(failure));
    }

    /** Said once when it begins, and once with the number when it is over. */
    private void count(Throwable failure) {
        if (failure != null && leftOut.getAndIncrement() == 0) {
            LOG.log(Level.WARNING, "The line is slower than the street; observations are left out: {0}", failure);
        }
        if (failure == null && leftOut.get() > 0) {
            LOG.log(Level.WARNING, "The line keeps up again; {0} observations were left out.", leftOut.getAndSet(0));
        }
    }
}
