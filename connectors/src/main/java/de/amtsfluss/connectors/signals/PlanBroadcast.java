package de.amtsfluss.connectors.signals;

import de.amtsfluss.connectors.mqtt.MqttLine;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.connectors.mqtt.MqttMessage;
import de.amtsfluss.processes.traffic.SignalControllers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes programs on {@code signals/<area>/program}, kept by the broker for who comes later, and waits until the
 * area's centre confirms on {@code signals/<area>/program/taken} with {@code {"publication": 7, "taken": true}}; or
 * {@code false} with a {@code reason}. The same publication may come again and must be confirmed again.
 */
final class PlanBroadcast implements SignalControllers, AutoCloseable {

    private final MqttLine line;
    private final Duration patience;
    private final JsonMapper json;
    private final Map<Long, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> listening;

    PlanBroadcast(MqttLines lines, Duration patience, JsonMapper json) {
        this.line = lines.open("programs");
        this.patience = patience;
        this.json = json;
        this.listening = line.subscribe("signals/+/program/taken", this::confirmed);
    }

    @Override
    public void accept(Handout publication) {
        var answer = awaited.computeIfAbsent(publication.publication(), key -> new CompletableFuture<>());
        try {
            listening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            line.publish("signals/%s/program".formatted(publication.area()), json.writeValueAsBytes(publication), true)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            JsonNode said = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!said.path("taken").asBoolean(false)) {
                throw new IllegalStateException("The centre of (%s) did not take the program: %s"
                        .formatted(publication.area(), said.path("reason").asString("it does not say why")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "The centre of (%s) has not confirmed the program within %s. Maybe it is away."
                            .formatted(publication.area(), patience),
                    e);
        } finally {
            awaited.remove(publication.publication());
        }
    }

    @Override
    public void close() {
        line.close();
    }

    private void confirmed(MqttMessage message) {
        try {
            JsonNode said = json.readTree(message.payload());
            CompletableFuture<JsonNode> waiting =
                    awaited.get(said.path("publication").asLong(-1));
            if (waiting != null) {
                waiting.complete(said);
            }
        } catch (JacksonException e) {
            // not ours to read; who waits is told that nobody confirmed
        } finally {
            message.taken().run();
        }
    }
}
