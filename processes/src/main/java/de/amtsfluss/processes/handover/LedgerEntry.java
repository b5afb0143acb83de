package de.amtsfluss.processes.handover;

import java.time.Instant;
import java.util.Optional;

/**
 * One consignment as the clerk sees it.
 *
 * @param reference of the transport, empty before the other side has reserved a place
 * @param attempts how often its delivery was tried
 * @param message what the specialist application said, empty if nothing
 */
public record LedgerEntry(
        String key,
        String caseNumber,
        String destination,
        State state,
        Optional<String> reference,
        int attempts,
        String message,
        Instant createdAt,
        Optional<Instant> deliveredAt,
        Optional<Instant> acknowledgedAt) {

    public enum State {
        PREPARED,
        ANNOUNCED,
        DELIVERED,
        ACCEPTED,
        REJECTED
    }
}
