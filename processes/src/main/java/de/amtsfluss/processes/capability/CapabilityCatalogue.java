package de.amtsfluss.processes.capability;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** All capabilities of this installation, by topic. */
@Component
public final class CapabilityCatalogue {

    private final Map<String, Capability<?, ?>> byTopic = new TreeMap<>();

    public CapabilityCatalogue(Collection<Capability<?, ?>> capabilities) {
        capabilities.forEach(capability -> {
            if (byTopic.put(capability.topic(), capability) != null) {
                throw new IllegalStateException("Two capabilities have the topic (%s).".formatted(capability.topic()));
            }
        });
    }

    /** @param inputs names of what a task must pass, @param outputs names of what it may take over */
    public record Entry(String topic, List<Value> inputs, List<Value> outputs) {}

    /** @param type simple name of the Java type */
    public record Value(String name, String type) {}

    public List<Entry> listEntries() {
        return byTopic.values().stream().map(CapabilityCatalogue::entry).toList();
    }

    public Optional<Entry> findEntry(String topic) {
        return find(topic).map(CapabilityCatalogue::entry);
    }

    Optional<Capability<?, ?>> find(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }

    List<String> topics() {
        return List.copyOf(byTopic.keySet());
    }

    private static Entry entry(Capability<?, ?> capability) {
        Class<?> receipt = ResolvableType.forClass(capability.getClass())
                .as(Capability.class)
                .getGeneric(1)
                .resolve(Capability.Nothing.class);
        return new Entry(capability.topic(), values(capability.request()), values(receipt));
    }

    private static List<Value> values(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component ->
                        new Value(component.getName(), component.getType().getSimpleName()))
                .toList();
    }
}
