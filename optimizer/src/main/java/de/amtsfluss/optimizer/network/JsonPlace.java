package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value of a JSON document that knows its place, so that every complaint names it. Reading is strict and bounded. */
public final class JsonPlace {
    private static final JsonMapper MAPPER = StrictJson.mapper(32).build();

    private final String document;
    private final String path;
    private final JsonNode node;

    private JsonPlace(String document, String path, JsonNode node) {
        this.document = document;
        this.path = path;
        this.node = node;
    }

    /**
     * @param document how complaints call it
     * @throws NetworkFault naming the line where the text is no JSON
     */
    public static JsonPlace parse(String document, String text) {
        if (text.length() > StrictJson.LARGEST_BYTES) {
            throw new NetworkFault(document, 0, "$", "longer than [%d] letters".formatted(StrictJson.LARGEST_BYTES));
        }
        try {
            JsonNode root = MAPPER.readTree(text);
            return new JsonPlace(document, "$", root);
        } catch (JacksonException broken) {
            throw StrictJson.fault(document, "$", "not JSON: ", broken);
        }
    }

    /** The text as JSON writes it. */
    public static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /** The member of this object, which must be there. */
    public JsonPlace get(String member) {
        return find(member).orElseThrow(() -> fault("member [%s] is missing".formatted(member)));
    }

    public Optional<JsonPlace> find(String member) {
        JsonNode found = object().node.get(member);
        return found == null || found.isNull()
                ? Optional.empty()
                : Optional.of(new JsonPlace(document, path + "." + member, found));
    }

    /** Refuses members that nobody would read. */
    public JsonPlace only(String... members) {
        Set<String> known = Set.of(members);
        for (String name : object().node.propertyNames()) {
            if (!known.contains(name)) {
                throw fault("member [%s] is unknown".formatted(name));
            }
        }
        return this;
    }

    private JsonPlace object() {
        if (!node.isObject()) {
            throw fault("is not an object");
        }
        return this;
    }

    public Set<String> members() {
        return Set.copyOf(object().node.propertyNames());
    }

    /** The elements of this list, of which there may be so many. */
    public List<JsonPlace> list(int least, int most) {
        if (!node.isArray() || node.size() < least || node.size() > most) {
            throw fault("is not a list of [%d] to [%d] elements".formatted(least, most));
        }
        List<JsonPlace> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonPlace(document, path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    public double number(double least, double most) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(value >= least && value <= most)) {
            throw fault("[%s] is not a number from [%s] to [%s]".formatted(shown(), least, most));
        }
        return value;
    }

    public int integer(int least, int most) {
        double value = number(least, most);
        if (value != Math.rint(value)) {
            throw fault("[%s] is not a whole number".formatted(shown()));
        }
        return (int) value;
    }

    public long whole() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw fault("[%s] is not a whole number".formatted(shown()));
        }
        return node.longValue();
    }

    public String text(int longest) {
        if (!node.isString() || node.stringValue().length() > longest) {
            throw fault("[%s] is not a text of at most [%d] letters".formatted(shown(), longest));
        }
        return node.stringValue();
    }

    public String text(int longest, String pattern) {
        String text = text(longest);
        if (!text.matches(pattern)) {
            throw fault("[%s] does not match [%s]".formatted(shown(), pattern));
        }
        return text;
    }

    private String shown() {
        String shown = node.toString();
        return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    }

    public NetworkFault fault(String what) {
        return new NetworkFault(document, 0, path, what);
    }
}
