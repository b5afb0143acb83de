package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of strangers: bounded in depth and length, with nothing after its end. */
final class JsonPayload {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(2_000_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonPayload() {}

    static JsonNode read(Payload payload) throws Unreadable {
        return read(payload.text());
    }

    static JsonNode read(String text) throws Unreadable {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Unreadable("The answer is no complete JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** @throws Unreadable if the answer is not a list, which a source that has nothing to say would still send */
    static JsonNode list(JsonNode node, String what) throws Unreadable {
        if (!node.isArray()) {
            throw new Unreadable("The answer has no list of (%s).".formatted(what));
        }
        return node;
    }

    /** As text, whether written as text or number; blank if it is not there. */
    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    /** A finite number, whether written as number or text; never a zero that stands for nothing. */
    static Optional<Double> number(JsonNode node, String name) {
        return number(text(node, name));
    }

    static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text.strip().replace(',', '.')))
                    .filter(value -> !value.isNaN() && !value.isInfinite());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
