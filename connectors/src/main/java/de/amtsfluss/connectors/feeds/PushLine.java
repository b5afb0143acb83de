package de.amtsfluss.connectors.feeds;

import de.amtsfluss.connectors.mqtt.MqttLine;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.connectors.mqtt.MqttMessage;
import de.amtsfluss.processes.situation.Payload;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.springframework.context.SmartLifecycle;

/**
 * Hears messages of push sources from the town's broker. Who may speak for a source is the broker's to decide, by topic.
 * A message leaves the broker only once it is stored, or laid aside because nobody can read it; while the database is
 * away, messages wait.
 */
final class PushLine implements SmartLifecycle {

    private static final System.Logger LOG = System.getLogger(PushLine.class.getName());
    private static final int PAUSE_MILLISECONDS = 1_000;
    private static final int SUBSCRIBING_SECONDS = 10;

    private final MqttLines lines;
    private final Map<String, String> sourceByTopic;
    private final BiConsumer<String, Payload> receiver;
    private ExecutorService worker;
    private MqttLine line;
    private volatile boolean running;

    /** @param receiver takes a message of a source for good; throws if it must be told again */
    PushLine(MqttLines lines, Map<String, String> sourceByTopic, BiConsumer<String, Payload> receiver) {
        this.lines = lines;
        this.sourceByTopic = Map.copyOf(sourceByTopic);
        this.receiver = receiver;
    }

    @Override
    public void start() {
        running = true;
        worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("push-line").factory());
        line = lines.open("facts");
        Thread.ofVirtual().name("push-line-subscriptions").start(() -> sourceByTopic.forEach(this::subscribe));
    }

    /** The broker may come later than we do. */
    private void subscribe(String topic, String source) {
        while (running) {
            try {
                line.subscribe(topic, message -> worker.execute(() -> take(source, message)))
                        .get(SUBSCRIBING_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException | TimeoutException e) {
                LOG.log(System.Logger.Level.DEBUG, "The broker does not listen yet.", e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        line.close();
        worker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void take(String source, MqttMessage message) {
        while (running) {
            try {
                receiver.accept(source, new Payload(message.payload(), "application/json"));
                message.taken().run();
                return;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A message of " + source + " waits to be stored.", e);
                pause();
            }
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
