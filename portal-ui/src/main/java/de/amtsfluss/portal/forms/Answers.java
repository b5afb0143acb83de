package de.amtsfluss.portal.forms;

import java.util.Map;
import java.util.Optional;

/** The values a group of inputs writes to, and who wants to know. */
record Answers(Map<String, Object> values, String path, Runnable changed) {

    Optional<Object> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    void put(String key, Object value) {
        if (value == null || value.equals("")) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
        changed.run();
    }

    String text(String key) {
        return find(key).map(String::valueOf).orElse("");
    }
}
