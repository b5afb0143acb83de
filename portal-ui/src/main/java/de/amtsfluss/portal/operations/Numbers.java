package de.amtsfluss.portal.operations;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Numbers as people here read them. */
final class Numbers {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

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
        return seconds < 90 ? seconds + " s" : minutes((seconds + 59) / 60);
    }

    /** Such as {@code 40 min}, {@code 24 h}. */
    static String minutes(long minutes) {
        return minutes < 2 * HOUR || minutes % HOUR > 0 && minutes < DAY ? minutes + " min" : minutes / HOUR + " h";
    }

    /** Plain German names months and days as German does. */
    static Locale spoken(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
    }

    private static String format(double value, int digits, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(spoken(locale));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
