package de.amtsfluss.processes.forms;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a field demands of a text. */
record TextRules(Field field, String path) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    /** The first rule that the text breaks. */
    Optional<Finding> broken(String text) {
        return length(text).or(() -> shape(text).map(code -> new Finding(path, code)));
    }

    private Optional<Finding> length(String text) {
        int length = text.codePointCount(0, text.length());
        var limits = field.limits();
        return limits.maxLength()
                .filter(most -> length > most)
                .map(most -> finding("too-long", "maximum", most))
                .or(() -> limits.minLength()
                        .filter(least -> length < least)
                        .map(least -> finding("too-short", "minimum", least)));
    }

    private Optional<String> shape(String text) {
        if (field.kind() == Field.Kind.EMAIL && !EMAIL.matcher(text).matches()) {
            return Optional.of("wrong-email");
        }
        if (field.limits().pattern().filter(shape -> !text.matches(shape)).isPresent()) {
            return Optional.of("wrong-pattern");
        }
        return field.limits().iban() && !Iban.holds(text) ? Optional.of("wrong-iban") : Optional.empty();
    }

    private Finding finding(String code, String name, int value) {
        return new Finding(path, code, Map.of(name, String.valueOf(value)));
    }
}
