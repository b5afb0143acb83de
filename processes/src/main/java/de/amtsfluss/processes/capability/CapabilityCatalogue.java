package de.amtsfluss.processes.capability;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All capabilities of this installation, by topic. */
@Component
public final class CapabilityCatalogue {

    private final Map<String, Capability<?, ?>> byTopic = new TreeMap<>();
    private final Map<String, Entry> entries = new TreeMap<>();

    @Autowired
    public CapabilityCatalogue(Collection<Capability<?, ?>> capabilities) {
        capabilities.forEach(capability -> {
            list(capability.topic(), capability.getClass());
            byTopic.put(capability.topic(), capability);
        });
    }

    private CapabilityCatalogue() {}

    /** What the classes below the package offer, for checking models where nothing runs; it performs nothing. */
    public static CapabilityCatalogue ofClassPath(String packageName) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Capability.class));
        var catalogue = new CapabilityCatalogue();
        scanner.findCandidateComponents(packageName).forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            if (type.isAnnotationPresent(Component.class)) {
                catalogue.list(topic(type), type);
            }
        });
        return catalogue;
    }

    /** @param inputs names of what a task must pass, @param outputs names of what it may take over */
    public record Entry(String topic, List<Value> inputs, List<Value> outputs) {}

    /** @param type simple name of the Java type */
    public record Value(String name, String type) {}

    public List<Entry> listEntries() {
        return List.copyOf(entries.values());
    }

    public Optional<Entry> findEntry(String topic) {
        return Optional.ofNullable(entries.get(topic));
    }

    Optional<Capability<?, ?>> find(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }

    List<String> topics(Lane lane) {
        return byTopic.values().stream()
                .filter(capability -> capability.lane() == lane)
                .map(Capability::topic)
                .toList();
    }

    private void list(String topic, Class<?> type) {
        ResolvableType capability = ResolvableType.forClass(type).as(Capability.class);
        Class<?> request = capability.getGeneric(0).resolve(Capability.Nothing.class);
        Class<?> receipt = capability.getGeneric(1).resolve(Capability.Nothing.class);
        if (entries.put(topic, new Entry(topic, values(request), values(receipt))) != null) {
            throw new IllegalStateException("Two capabilities have the topic (%s).".formatted(topic));
        }
    }

    /** The name of the class in kebab case, which {@link Capability#topic} has to be. */
    private static String topic(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static List<Value> values(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component ->
                        new Value(component.getName(), component.getType().getSimpleName()))
                .toList();
    }
}
