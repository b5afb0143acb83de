package de.amtsfluss.portal.operations;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Numbers as people here read them. */
final class Numbers {

    private Numbers() {}

    static String one(double value, Locale locale) {
        return format(value, 1, locale);
    }

    static String whole(double value, Locale locale) {
        return format(value, 0, locale);
    }

    /** Rounded up, such as {@code 4 min} or {@code 35 s}. */
    static String span(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 90 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }

    private static String format(double value, int digits, Locale locale) {
        NumberFormat format =
                NumberFormat.getInstance(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
