package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.Component;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Between crons and what people say: a time of day, on all or some days of the week. */
final class CronWords {

    private static final Pattern AT_A_TIME = Pattern.compile("0 (\\d{1,2}) (\\d{1,2}) \\* \\* ([*A-Z,]+)");

    private CronWords() {}

    /** @param days none for every day */
    static String cron(LocalTime time, Collection<DayOfWeek> days) {
        String named = days.isEmpty() || days.size() == DayOfWeek.values().length
                ? "*"
                : new TreeSet<>(days)
                        .stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
        return "0 %d %d * * %s".formatted(time.getMinute(), time.getHour(), named);
    }

    static Optional<LocalTime> time(String cron) {
        Matcher matcher = AT_A_TIME.matcher(cron);
        return matcher.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    /** All seven are none. */
    static TreeSet<DayOfWeek> days(String cron) {
        Matcher matcher = AT_A_TIME.matcher(cron);
        var days = new TreeSet<DayOfWeek>();
        if (matcher.matches()) {
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> matcher.group(3).contains(day.name().substring(0, 3)))
                    .forEach(days::add);
        }
        return days;
    }

    /** A cron that says more than a time and days stays as it is. */
    static String say(Component where, Locale locale, String cron) {
        Optional<LocalTime> time = time(cron);
        if (time.isEmpty()) {
            return cron;
        }
        TreeSet<DayOfWeek> days = days(cron);
        if (days.isEmpty()) {
            return where.getTranslation("operations.cron.daily", time.get().toString());
        }
        String named = days.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Numbers.spoken(locale)))
                .collect(Collectors.joining(", "));
        return where.getTranslation("operations.cron.weekly", named, time.get().toString());
    }
}
