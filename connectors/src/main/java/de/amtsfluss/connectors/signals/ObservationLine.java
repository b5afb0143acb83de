package de.amtsfluss.connectors.signals;

import de.amtsfluss.connectors.mqtt.MqttLine;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.connectors.mqtt.MqttMessage;
import de.amtsfluss.processes.traffic.observation.NotAnObservation;
import de.amtsfluss.processes.traffic.observation.Observation;
import de.amtsfluss.processes.traffic.observation.Observations;
import de.amtsfluss.processes.traffic.observation.SensorThings;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Takes observations from the broker. A message is confirmed once what it says is committed, so that a crash loses
 * nothing; what a slow database lets pile up waits at the broker.
 */
final class ObservationLine implements SmartLifecycle {

    private static final System.Logger LOG = System.getLogger(ObservationLine.class.getName());
    private static final int MOST_WAITING = 5_000;
    private static final int BATCH = 1_000;

    /** Brokers hand out as few as ten before one is confirmed: waiting for more would be waiting for nobody. */
    private static final int WORTHWHILE = 8;

    private static final long GATHER_NANOS = 8_000_000;
    private static final long PAUSE_MILLISECONDS = 1_000;

    private final MqttLines lines;
    private final Observations observations;
    private final BlockingQueue<MqttMessage> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile MqttLine line;
    private volatile Thread writer;
    private long unreadable;

    ObservationLine(MqttLines lines, Observations observations) {
        this.lines = lines;
        this.observations = observations;
    }

    @Override
    public void start() {
        line = lines.open("observations");
        writer = Thread.ofPlatform().daemon().name("observation-writer").unstarted(this::writeUntilStopped);
        writer.start(); // not before it is known, or it would take itself for stopped
        line.subscribe(ObservationTopic.ALL, this::receive);
    }

    @Override
    public void stop() {
        Thread stopping = writer;
        writer = null;
        line.close();
        stopping.interrupt();
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    private void receive(MqttMessage message) {
        try {
            waiting.put(message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilStopped() {
        var batch = new ArrayList<MqttMessage>();
        while (isRunning()) {
            try {
                if (batch.isEmpty()) {
                    MqttMessage first = waiting.poll(1, TimeUnit.SECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    gather(batch);
                }
                write(batch);
                batch.clear();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Observations could not be written and are tried again: {0}", e.toString());
                pause();
            }
        }
    }

    /** A few together cost the database little more than one; where many wait, nobody waits for more. */
    private void gather(List<MqttMessage> batch) throws InterruptedException {
        long end = System.nanoTime() + GATHER_NANOS;
        MqttMessage next = waiting.poll();
        while (batch.size() < WORTHWHILE && (next != null || System.nanoTime() < end)) {
            if (next != null) {
                batch.add(next);
            }
            next = waiting.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        if (next != null) {
            batch.add(next);
        }
        waiting.drainTo(batch, BATCH - batch.size());
    }

    private void write(List<MqttMessage> batch) {
        var told = new ArrayList<Observation>(batch.size());
        batch.forEach(message -> told.addAll(read(message)));
        observations.take(told);
        batch.forEach(message -> message.taken().run());
    }

    private List<Observation> read(MqttMessage message) {
        try {
            return ObservationTopic.datastream(message.topic())
                    .map(datastream -> SensorThings.observations(datastream, message.payload()))
                    .orElse(List.of());
        } catch (NotAnObservation e) {
            if (unreadable++ % 1_000 == 0) {
                LOG.log(Level.WARNING, "A message on {0} is passed over: {1}", message.topic(), e.getMessage());
            }
            return List.of();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
