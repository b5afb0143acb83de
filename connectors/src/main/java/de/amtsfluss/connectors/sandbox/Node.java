package de.amtsfluss.connectors.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A mapping in a YAML file that knows where it stands, for messages people can act on. */
record Node(Map<String, Object> members, String place) {

    static Node parse(String yaml, String place) {
        return new Node(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml), place), place);
    }

    String text(String name) {
        return findText(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The member '%s' is missing in %s. Maybe it is misspelt.".formatted(name, place)));
    }

    Optional<String> findText(String name) {
        return Optional.ofNullable(members.get(name)).map(Object::toString).filter(t -> !t.isBlank());
    }

    List<String> texts(String name) {
        return values(name).stream().map(Object::toString).toList();
    }

    <T> List<T> list(String name, Function<Node, T> reader) {
        String inside = place + " > " + name;
        return values(name).stream()
                .map(v -> reader.apply(new Node(map(v, inside), inside)))
                .toList();
    }

    Optional<Node> findChild(String name) {
        String inside = place + " > " + name;
        return Optional.ofNullable(members.get(name)).map(v -> new Node(map(v, inside), inside));
    }

    private List<?> values(String name) {
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("The member '%s' in %s is no list.".formatted(name, place));
    }

    private static Map<String, Object> map(Object value, String place) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(
                    "There are no members at %s. Maybe the indentation is wrong.".formatted(place));
        }
        var members = new LinkedHashMap<String, Object>();
        map.forEach((k, v) -> members.put(String.valueOf(k), v));
        return members;
    }
}
