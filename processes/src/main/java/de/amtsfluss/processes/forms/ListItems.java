package de.amtsfluss.processes.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

final class ListItems {

    /** Where a form sets no limit. */
    private static final int MOST = 20;

    private ListItems() {}

    static int most(Field list) {
        return list.limits().maximum().map(BigDecimal::intValue).orElse(MOST);
    }

    /** Whatever was sent, as items; what is no item is an empty one. */
    static List<Map<String, Object>> of(Object sent) {
        if (!(sent instanceof List<?> list)) {
            return List.of();
        }
        return list.stream().map(ListItems::item).toList();
    }

    static List<Finding> counted(Field list, String path, int count) {
        int least = list.limits().minimum().map(BigDecimal::intValue).orElse(list.required() ? 1 : 0);
        if (count < least) {
            return List.of(new Finding(path, "too-few-items", Map.of("minimum", String.valueOf(least))));
        }
        if (count > most(list)) {
            return List.of(new Finding(path, "too-many-items", Map.of("maximum", String.valueOf(most(list)))));
        }
        return List.of();
    }

    private static Map<String, Object> item(Object sent) {
        if (!(sent instanceof Map<?, ?> map)) {
            return Map.of();
        }
        return map.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof String && entry.getValue() != null)
                .collect(Collectors.toMap(entry -> (String) entry.getKey(), Map.Entry::getValue));
    }
}
