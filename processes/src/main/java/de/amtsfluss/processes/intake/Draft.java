package de.amtsfluss.processes.intake;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An application somebody is still filling in.
 *
 * @param serviceVersion the package version whose form it was begun with
 * @param page zero-based index of the page last worked on
 * @param expiresAt when it is deleted unless it is saved again
 */
public record Draft(
        UUID id,
        String service,
        int serviceVersion,
        Map<String, Object> data,
        int page,
        Instant updatedAt,
        Instant expiresAt) {}
