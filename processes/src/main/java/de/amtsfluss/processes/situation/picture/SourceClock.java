package de.amtsfluss.processes.situation.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * When a source last answered, and how long that counts. Sent beside a picture, not in it.
 *
 * @param checkedAt null before the first success
 * @param freshSeconds an older check is told apart, {@code staleSeconds} makes it doubtful, {@code deadSeconds} worthless
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SourceClock(
        String key,
        String state,
        boolean paused,
        Instant checkedAt,
        int freshSeconds,
        int staleSeconds,
        int deadSeconds,
        String owner,
        String attribution,
        String classification,
        List<String> kinds) {}
