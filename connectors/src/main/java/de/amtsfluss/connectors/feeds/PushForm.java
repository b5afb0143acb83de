package de.amtsfluss.connectors.feeds;

import java.util.List;
import java.util.Set;

/**
 * What the messages of a push source hold; everything else in them is refused.
 *
 * @param identity members that together name the thing
 * @param title members people read first
 * @param required among all members
 */
record PushForm(
        String source,
        String kind,
        List<String> identity,
        List<String> title,
        Set<String> texts,
        Set<String> numbers,
        Set<String> flags,
        Set<String> required) {

    static final PushForm HOSPITALS = new PushForm(
            "hospitals",
            "hospital",
            List.of("id", "department"),
            List.of("name", "department"),
            Set.of("id", "name", "department", "contact", "note", "saidBy"),
            Set.of("free"),
            Set.of(),
            Set.of("id", "name", "department", "free"));

    /** Smart-home and building sensors, only ever with the owner's consent and its end. */
    static final PushForm SENSORS = new PushForm(
            "sensors",
            "building-sensor",
            List.of("id"),
            List.of("device"),
            Set.of("id", "address", "device", "room", "unit", "consentUntil"),
            Set.of("reading"),
            Set.of("alarm"),
            Set.of("id", "address", "device", "alarm", "consentUntil"));

    static final PushForm COUNTERS = new PushForm(
            "counters",
            "person-counter",
            List.of("id"),
            List.of("name"),
            Set.of("id", "name", "trend"),
            Set.of("count", "capacity"),
            Set.of(),
            Set.of("id", "name", "count"));

    static final PushForm UNITS = new PushForm(
            "units",
            "unit-position",
            List.of("unit"),
            List.of("callSign"),
            Set.of("unit", "callSign", "status"),
            Set.of("speed", "heading"),
            Set.of(),
            Set.of("unit", "callSign", "lon", "lat"));

    static final PushForm DRONES = new PushForm(
            "drones",
            "drone-mark",
            List.of("id"),
            List.of("note"),
            Set.of("id", "note", "author", "certainty"),
            Set.of("altitude", "temperature"),
            Set.of("acute"),
            Set.of("id", "note", "author", "lon", "lat"));

    boolean knows(String member) {
        return texts.contains(member)
                || numbers.contains(member)
                || flags.contains(member)
                || Set.of("lon", "lat", "observedAt", "validUntil").contains(member);
    }
}
