package de.amtsfluss.connectors.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttTopic;
import com.hivemq.client.mqtt.datatypes.MqttTopicFilter;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Who hears what on a line. After a restart the broker hands out what it kept before anybody has subscribed: such
 * messages wait here for their hearer. What nobody hears any more is given up after a while, or it would hold up the
 * others at the broker.
 */
final class Hearers {

    private static final System.Logger LOG = System.getLogger(Hearers.class.getName());
    private static final long PATIENCE_SECONDS = 60;

    private final List<Hearer> hearers = new ArrayList<>();
    private final List<MqttMessage> early = new ArrayList<>();

    private record Hearer(MqttTopicFilter filter, Consumer<MqttMessage> receiver) {

        boolean hears(MqttMessage message) {
            return filter.matches(MqttTopic.of(message.topic()));
        }
    }

    synchronized void add(String filter, Consumer<MqttMessage> receiver) {
        var hearer = new Hearer(MqttTopicFilter.of(filter), receiver);
        hearers.add(hearer);
        List<MqttMessage> awaited = early.stream().filter(hearer::hears).toList();
        early.removeAll(awaited);
        awaited.forEach(receiver);
    }

    /** By the first hearer whose filter fits. */
    synchronized void hear(MqttMessage message) {
        hearers.stream()
                .filter(hearer -> hearer.hears(message))
                .findFirst()
                .ifPresentOrElse(hearer -> hearer.receiver().accept(message), () -> keep(message));
    }

    private void keep(MqttMessage message) {
        early.add(message);
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(() -> giveUp(message));
    }

    private synchronized void giveUp(MqttMessage message) {
        if (early.remove(message)) {
            LOG.log(Level.WARNING, "Nobody hears {0} any more.", message.topic());
            message.taken().run();
        }
    }
}
