package de.amtsfluss.portal.citizen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people here write them. */
final class Times {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

    private Times() {}

    static String day(Instant instant) {
        return instant.atZone(LOCAL).format(DAY);
    }

    static String moment(Instant instant) {
        return instant.atZone(LOCAL).format(MOMENT);
    }
}
