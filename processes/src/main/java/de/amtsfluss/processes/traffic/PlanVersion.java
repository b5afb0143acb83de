package de.amtsfluss.processes.traffic;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One version of an area's signal plan; versions are never changed, only their state. */
public record PlanVersion(
        UUID id,
        String area,
        int version,
        Optional<UUID> run,
        State state,
        String proposedBy,
        Instant proposedAt,
        Optional<String> approvedBy,
        Optional<Instant> approvedAt) {

    public enum State {
        PROPOSED,
        APPROVED,
        IN_FORCE,
        RETIRED,
        REJECTED
    }
}
