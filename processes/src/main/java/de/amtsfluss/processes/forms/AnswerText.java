package de.amtsfluss.processes.forms;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers to the questions of a form as people read them: numbers with their unit, days, the labels of choices. */
public final class AnswerText {

    private static final int MOST_DIGITS = 10;

    private final DateTimeFormatter days;
    private final NumberFormat numbers;
    private final String yes;
    private final String no;

    /**
     * @param locale English or, for anything else, German
     * @param days how long a day may be, such as 23. November 2026 or 23.11.2026
     * @param yes for a ticked box
     */
    public AnswerText(Locale locale, FormatStyle days, String yes, String no) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.UK : Locale.GERMANY;
        this.days = DateTimeFormatter.ofLocalizedDate(days).withLocale(spoken);
        this.numbers = NumberFormat.getInstance(spoken);
        numbers.setMaximumFractionDigits(MOST_DIGITS);
        this.yes = yes;
        this.no = no;
    }

    /** @param value as the form keeps it, never null */
    public String of(Field field, Object value) {
        return switch (field.kind()) {
            case CHECKBOX -> Boolean.TRUE.equals(value) ? yes : no;
            case DATE -> LocalDate.parse(value.toString()).format(days);
            case NUMBER ->
                (numbers.format(new BigDecimal(value.toString())) + " "
                                + field.limits().unit())
                        .strip();
            default ->
                value instanceof Collection<?> several
                        ? several.stream().map(one -> option(field, one)).collect(Collectors.joining(", "))
                        : option(field, value);
        };
    }

    private static String option(Field field, Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Field.Option::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }
}
