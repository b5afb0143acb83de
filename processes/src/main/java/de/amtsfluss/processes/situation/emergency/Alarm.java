package de.amtsfluss.processes.situation.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a control room says about an emergency, the first time or again with changes.
 *
 * @param dispatchNumber the control room's own number, which makes an alarm told twice one emergency
 * @param position empty where the control room gave none; everything that needs it is then unknown, and says so
 * @param toldAt an alarm older than one taken over before changes nothing
 * @param exercise training; what an emergency was opened as, it stays
 */
public record Alarm(
        String controlRoom,
        String dispatchNumber,
        String keyword,
        String message,
        String address,
        Optional<Position> position,
        List<Unit> units,
        Instant toldAt,
        boolean exercise) {

    private static final int LONGEST = 2_000;

    /** @throws BadAlarm if a part is missing or too long */
    public Alarm {
        demand("controlRoom", controlRoom, 100);
        demand("dispatchNumber", dispatchNumber, 100);
        demand("keyword", keyword, 100);
        limit("message", message, LONGEST);
        limit("address", address, 300);
        units = List.copyOf(units);
        units.forEach(unit -> demand("units", unit.name(), 100));
    }

    /** For real. */
    public Alarm(
            String controlRoom,
            String dispatchNumber,
            String keyword,
            String message,
            String address,
            Optional<Position> position,
            List<Unit> units,
            Instant toldAt) {
        this(controlRoom, dispatchNumber, keyword, message, address, position, units, toldAt, false);
    }

    private static void demand(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw new BadAlarm(field, "The alarm has no (%s).".formatted(field));
        }
        limit(field, value, longest);
    }

    private static void limit(String field, String value, int longest) {
        if (value == null || value.length() > longest || value.indexOf('\0') >= 0) {
            throw new BadAlarm(field, "The alarm's (%s) is missing or longer than (%d).".formatted(field, longest));
        }
    }
}
