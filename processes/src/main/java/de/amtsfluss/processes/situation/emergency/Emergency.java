package de.amtsfluss.processes.situation.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
        Optional<Instant> closedAt) {

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** Keys of the organisations that were sent, each once. */
    public List<String> organisations() {
        return units.stream().map(Unit::organisation).distinct().sorted().toList();
    }
}
