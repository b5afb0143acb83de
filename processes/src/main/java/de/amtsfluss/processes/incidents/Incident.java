package de.amtsfluss.processes.incidents;

import java.time.Instant;
import java.util.Optional;

/**
 * @param topic what was asked for, empty where the engine itself failed at a step
 * @param nextTryAt when it is tried again by itself, empty where somebody has to act
 */
public record Incident(
        String id,
        Optional<String> caseNumber,
        String activity,
        Optional<String> topic,
        String details,
        Instant openedAt,
        int attempts,
        Optional<Instant> nextTryAt) {}
