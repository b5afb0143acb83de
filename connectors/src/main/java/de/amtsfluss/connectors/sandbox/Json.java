package de.amtsfluss.connectors.sandbox;

import de.amtsfluss.connectors.jose.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of the sandbox: lenient towards itself, strict towards clients. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** @throws Fault (400) unless the body is one JSON object of sane depth */
    static JsonNode object(byte[] body) {
        try {
            JsonNode node = StrictJson.upTo(Math.max(body.length, 1_000)).readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw Fault.malformed("The body is no JSON this service reads: " + e.getOriginalMessage());
        }
        throw Fault.malformed("The body is no JSON object.");
    }

    /** The text member of that name. @throws Fault (400) if it is missing or no text */
    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw Fault.malformed("The member '%s' is missing or no text.".formatted(name));
        }
        return value.stringValue();
    }
}
