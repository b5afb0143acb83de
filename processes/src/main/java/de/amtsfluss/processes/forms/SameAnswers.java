package de.amtsfluss.processes.forms;

import java.util.List;
import java.util.Map;

/** Whether a condition would read the same from both: FEEL knows one kind of number, and {@code 45} is {@code 45.0}. */
final class SameAnswers {

    private SameAnswers() {}

    static boolean are(Map<?, ?> some, Map<?, ?> others) {
        return some.size() == others.size()
                && some.entrySet().stream().allMatch(entry -> isSame(entry.getValue(), others.get(entry.getKey())));
    }

    private static boolean isSame(Object one, Object other) {
        return switch (one) {
            case Map<?, ?> map -> other instanceof Map<?, ?> others && are(map, others);
            case List<?> list -> other instanceof List<?> others && areSame(list, others);
            case Number number -> other instanceof Number others && number.doubleValue() == others.doubleValue();
            case null -> false;
            default -> one.equals(other);
        };
    }

    private static boolean areSame(List<?> some, List<?> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!isSame(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
