package de.amtsfluss.connectors.feeds;

import java.time.Duration;
import java.util.Optional;

/**
 * How long and how much a source may say.
 *
 * @param read longest silence
 * @param total from asking to the last byte
 */
record Limits(Duration read, Duration total, int maxBytes) {

    static final Duration CONNECT = Duration.ofSeconds(2);

    private static final int DEFAULT_BYTES = 16_000_000;

    static Limits of(FeedProperties.Settings settings) {
        return new Limits(
                Duration.ofSeconds(10),
                Optional.ofNullable(settings.total()).orElse(Duration.ofSeconds(20)),
                Optional.ofNullable(settings.maxBytes()).orElse(DEFAULT_BYTES));
    }
}
