package de.amtsfluss.processes.situation.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One emergency as it stands. */
public record Emergency(
        UUID id,
        String controlRoom,
        String dispatchNumber,
        String keyword,
        String message,
        String address,
        Optional<Position> position,
        List<Unit> units,
        Instant openedAt,
        Instant changedAt,
        Optional<Instant> closedAt,
        boolean exercise) {

    /** Key of the organisation that sees every emergency. */
    public static final String CONTROL_ROOM = "control-room";

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** Keys of the organisations that have a picture of it: those that were sent, and the control room. */
    public List<String> organisations() {
        return Stream.concat(Stream.of(CONTROL_ROOM), units.stream().map(Unit::organisation))
                .distinct()
                .sorted()
                .toList();
    }
}
