package de.amtsfluss.processes.situation.picture;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a source says about a fact, read when somebody wants to know: most facts near a scene are ranked and left. */
final class Attributes {

    private static final TypeReference<Map<String, Object>> TYPE = new TypeReference<>() {};

    private final JsonMapper mapper;
    private final String json;
    private Map<String, Object> all;

    Attributes(JsonMapper mapper, String json) {
        this.mapper = mapper;
        this.json = json;
    }

    Map<String, Object> all() {
        if (all == null) {
            all = mapper.readValue(json, TYPE);
        }
        return all;
    }
}
