package de.amtsfluss.processes.situation;

import java.time.Instant;
import java.util.Optional;

/** One time of asking a source, with what came of it; {@code message} tells people why it failed. */
public record RefreshRun(
        long id,
        String source,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<Outcome> outcome,
        Optional<Integer> httpStatus,
        Facts.Difference numbers,
        Optional<String> payload,
        String message) {}
