package de.amtsfluss.connectors.mqtt;

import com.hivemq.client.mqtt.MqttClientState;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.MqttClientStateException;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A connection to a broker that comes back by itself, with a session the broker keeps meanwhile: what is published to
 * us while we are away arrives later, each message at least once. Messages bigger than allowed are passed over.
 */
public final class MqttLine implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(MqttLine.class.getName());

    /**
     * Enough for thousands a second, and far less than what brokers queue for one client. The client blocks whoever
     * publishes while 64 are on their way.
     */
    private static final int WINDOW = 60;

    /** The broker may be away for a while, our memory may not. */
    private static final int MOST_WAITING = 10_000;

    private static final long GOODBYE_SECONDS = 2;

    private static final Executor SOON = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private final Mqtt3AsyncClient client;
    private final int maxMessageBytes;
    private final Hearers hearers = new Hearers();
    private final Outbox outbox = new Outbox(WINDOW, MOST_WAITING);

    private volatile boolean closed;

    MqttLine(Mqtt3AsyncClient client, int maxMessageBytes) {
        this.client = client;
        this.maxMessageBytes = maxMessageBytes;
    }

    /**
     * @param retain the broker keeps the last one of the topic for who asks later
     * @return done when the broker has it, failed at once if too much is waiting already
     */
    public CompletableFuture<Void> publish(String topic, byte[] payload, boolean retain) {
        if (payload.length > maxMessageBytes) {
            return CompletableFuture.failedFuture(new IllegalArgumentException(
                    "A message of %d bytes to (%s) is too long.".formatted(payload.length, topic)));
        }
        return outbox.send(() -> client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retain)
                .payload(payload)
                .send()
                .<Void>thenApply(sent -> null));
    }

    /** The client has its first session; until then it would block whoever publishes. */
    void begun() {
        outbox.open();
    }

    /** Before the connection: the broker hands out what it kept as soon as the line is up. */
    MqttLine listening() {
        client.publishes(MqttGlobalPublishFilter.ALL, this::receive, true);
        return this;
    }

    /**
     * From now on, over all interruptions. What the broker kept for the filter since an earlier time arrives first.
     *
     * @param filter with {@code +} and {@code #} as MQTT knows them
     * @param receiver called one message after the other; must not take long
     * @return done when the broker has confirmed, which may be after it has come back
     */
    public CompletableFuture<Void> subscribe(String filter, Consumer<MqttMessage> receiver) {
        hearers.add(filter, receiver);
        return onceBegun(() -> client.subscribeWith()
                .topicFilter(filter)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .<Void>thenApply(confirmed -> null));
    }

    public boolean connected() {
        return client.getState() == MqttClientState.CONNECTED;
    }

    /** The session stays with the broker. */
    @Override
    public void close() {
        closed = true;
        outbox.close();
        try {
            client.disconnect().get(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            LOG.log(Level.DEBUG, "The line was down already.", e);
        }
    }

    /** The client refuses everything while it connects for the very first time, and waits by itself from then on. */
    private CompletableFuture<Void> onceBegun(Supplier<CompletableFuture<Void>> step) {
        return step.get()
                .exceptionallyCompose(failure -> tooEarly(failure)
                        ? CompletableFuture.supplyAsync(() -> step, SOON).thenCompose(this::onceBegun)
                        : CompletableFuture.failedFuture(failure));
    }

    private boolean tooEarly(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof MqttClientStateException && !closed;
    }

    private void receive(Mqtt3Publish publish) {
        byte[] payload = publish.getPayloadAsBytes();
        if (payload.length > maxMessageBytes) {
            LOG.log(
                    Level.WARNING,
                    "A message of {0} bytes on {1} is too long and passed over.",
                    payload.length,
                    publish.getTopic());
            publish.acknowledge();
            return;
        }
        hearers.hear(new MqttMessage(publish.getTopic().toString(), payload, publish.isRetain(), publish::acknowledge));
    }
}
