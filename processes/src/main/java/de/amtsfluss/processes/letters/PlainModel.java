package de.amtsfluss.processes.letters;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Copies a model into maps with text keys, lists, texts, numbers and booleans: a template meets no other Java type. */
final class PlainModel {

    private static final int MAX_DEPTH = 12;

    private PlainModel() {}

    static Map<String, Object> of(Map<String, ?> model) {
        return map(model, 0);
    }

    private static Object plain(Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "The model of a letter is nested deeper than (%d). Maybe it contains itself.".formatted(MAX_DEPTH));
        }
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean bool -> bool;
            case Number number -> number;
            case Locale locale -> locale.toLanguageTag();
            case Optional<?> optional -> plain(optional.orElse(null), depth);
            case Map<?, ?> map -> map(map, depth + 1);
            case Collection<?> list -> list(list, depth + 1);
            case Record one when one.getClass().getRecordComponents().length == 1 -> one.toString();
            case Record many -> components(many, depth + 1);
            default -> value.toString();
        };
    }

    private static Map<String, Object> map(Map<?, ?> map, int depth) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), plain(value, depth)));
        return copy;
    }

    private static List<Object> list(Collection<?> list, int depth) {
        var copy = new ArrayList<Object>(list.size());
        list.forEach(value -> copy.add(plain(value, depth)));
        return copy;
    }

    private static Map<String, Object> components(Record value, int depth) {
        var copy = new LinkedHashMap<String, Object>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                copy.put(component.getName(), plain(component.getAccessor().invoke(value), depth));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return copy;
    }
}
