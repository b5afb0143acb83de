package de.amtsfluss.processes.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One field of a form.
 *
 * @param key where its value is found in the data; empty for what has no value
 * @param help shown with the field, may be empty
 * @param hiddenWhen FEEL over the data, empty where the field always shows; in a list over the item and the data
 * @param options of a choice
 * @param fields of a group or of one item of a list
 */
public record Field(
        String key,
        Kind kind,
        String label,
        String help,
        boolean required,
        Optional<String> hiddenWhen,
        Limits limits,
        List<Option> options,
        List<Field> fields) {

    public Field {
        options = List.copyOf(options);
        fields = List.copyOf(fields);
    }

    public enum Kind {
        TEXT,
        EMAIL,
        TEXTAREA,
        NUMBER,
        DATE,
        CHECKBOX,
        RADIO,
        SELECT,
        CHECKLIST,
        UPLOAD,
        GROUP,
        LIST,
        INFO
    }

    /** @param value what is stored, a short ASCII word */
    public record Option(String value, String label) {}

    /**
     * @param minimum of a number, or of the count of a list's items
     * @param maximum likewise, or of the count of uploaded files
     * @param decimalDigits of a number; 0 demands a whole one
     * @param iban whether the text has to be an IBAN with right check digits
     * @param unit shown behind a number, may be empty
     * @param autocomplete purpose of the input as HTML names it, such as {@code given-name}; may be empty
     */
    public record Limits(
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> maximum,
            Optional<Integer> minLength,
            Optional<Integer> maxLength,
            Optional<String> pattern,
            int decimalDigits,
            boolean iban,
            String unit,
            String autocomplete) {}

    public boolean hasValue() {
        return kind != Kind.GROUP && kind != Kind.INFO;
    }

    Field translated(String prefix, Function<String, Optional<String>> texts) {
        String name = prefix + key;
        return new Field(
                key,
                kind,
                texts.apply(name + ".label").orElse(label),
                texts.apply(name + ".help").orElse(help),
                required,
                hiddenWhen,
                limits,
                options.stream()
                        .map(option -> new Option(
                                option.value(),
                                texts.apply(name + "." + option.value()).orElse(option.label())))
                        .toList(),
                fields.stream().map(field -> field.translated(prefix, texts)).toList());
    }
}
