package de.amtsfluss.processes.situation;

import java.time.Instant;

/** An answer nobody can use, kept for the data desk. @param times how often in a row such an answer came */
public record Quarantined(
        long id, String source, String payload, String reason, int times, Instant openedAt, Instant lastAt) {}
