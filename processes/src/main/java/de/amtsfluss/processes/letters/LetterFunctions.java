package de.amtsfluss.processes.letters;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The functions a template may call, with the results in the language of the letter. */
final class LetterFunctions {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");

    private final Locale locale;

    LetterFunctions(Locale locale) {
        this.locale = locale.getLanguage().equals("en") ? Locale.UK : Locale.GERMANY;
    }

    Object call(String name, List<Object> arguments) {
        if (arguments.isEmpty()) {
            throw new TemplateFault("The function (%s) needs a value in its brackets.".formatted(name));
        }
        Object value = arguments.getFirst();
        return switch (name) {
            case "date" -> date(text(value));
            case "dateTime" -> dateTime(text(value));
            case "euro" -> value == null ? "" : euro(value);
            case "number" ->
                value == null ? "" : NumberFormat.getInstance(locale).format(Values.number(value));
            case "size" -> value instanceof Collection<?> list ? list.size() : 0;
            case "isEmpty" ->
                value == null || value.equals("") || value instanceof Collection<?> list && list.isEmpty();
            case "sum" -> sum(value, arguments.size() > 1 ? text(arguments.get(1)) : "");
            case "join" -> join(value, arguments.size() > 1 ? text(arguments.get(1)) : ", ");
            default ->
                throw new TemplateFault(
                        "There is no function (%s) in letters. Maybe date, dateTime, euro, number, size, sum,"
                                        .formatted(name)
                                + " isEmpty or join serves.");
        };
    }

    /** An ISO date as people write it, such as 23. November 2026; anything else as it is. */
    private String date(String text) {
        try {
            LocalDate date =
                    text.length() > 10 ? Instant.parse(text).atZone(LOCAL).toLocalDate() : LocalDate.parse(text);
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(date);
        } catch (DateTimeException e) {
            return text;
        }
    }

    private String dateTime(String text) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(Instant.parse(text).atZone(LOCAL));
        } catch (DateTimeException e) {
            return date(text);
        }
    }

    private String euro(Object value) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(Values.number(value));
    }

    private static Object sum(Object value, String key) {
        BigDecimal sum = BigDecimal.ZERO;
        if (value instanceof Collection<?> list) {
            for (Object item : list) {
                sum = sum.add(Values.number(key.isEmpty() ? item : Values.step(item, key)));
            }
        }
        return sum;
    }

    private static String join(Object value, String separator) {
        return value instanceof Collection<?> list
                ? list.stream().map(LetterFunctions::text).collect(Collectors.joining(separator))
                : text(value);
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
