package de.amtsfluss.processes.capability;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Between the variables of a task and the records of a capability; strict in both directions. */
final class Records {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Records() {}

    /** @throws IllegalArgumentException if the task passes other names than the record has, or values of other types */
    static <R extends Record> R read(Class<R> type, Map<String, Object> passed) {
        Set<String> wanted = new TreeSet<>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> wanted.add(component.getName()));
        if (!wanted.equals(passed.keySet())) {
            throw new IllegalArgumentException("The task passes %s, but %s takes %s."
                    .formatted(
                            new TreeSet<>(passed.keySet()),
                            type.getEnclosingClass().getSimpleName(),
                            wanted));
        }
        return JSON.convertValue(passed, type);
    }

    static Map<String, Object> write(Record receipt) {
        var written = new LinkedHashMap<String, Object>();
        for (RecordComponent component : receipt.getClass().getRecordComponents()) {
            written.put(component.getName(), scalar(value(receipt, component)));
        }
        return written;
    }

    private static Object scalar(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean flag -> flag;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Double number -> number;
            default -> value.toString();
        };
    }

    private static Object value(Record receipt, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(receipt);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
