package de.amtsfluss.portal.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people here write them. */
public final class Times {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm:ss");

    private Times() {}

    public static String day(Instant instant) {
        return instant.atZone(LOCAL).format(DAY);
    }

    public static String moment(Instant instant) {
        return instant.atZone(LOCAL).format(MOMENT);
    }

    /** Of the day. */
    public static String time(Instant instant) {
        return instant.atZone(LOCAL).format(TIME);
    }

    /** Where seconds matter. */
    public static String second(Instant instant) {
        return instant.atZone(LOCAL).format(SECOND);
    }
}
