package de.amtsfluss.processes.situation;

import java.time.Duration;
import java.util.List;

/**
 * What is known of a source before it is asked.
 *
 * @param key stable, such as {@code pegelonline}
 * @param kinds of facts it can give, such as {@code gauge}
 * @param owner organisation that answers for the data
 * @param attribution as the licence wants it shown
 */
public record SourceSheet(
        String key,
        Semantics semantics,
        List<String> kinds,
        String owner,
        Classification classification,
        String licence,
        String attribution,
        Rhythm rhythm) {

    public SourceSheet {
        kinds = List.copyOf(kinds);
    }

    /**
     * @param interval between two checks
     * @param fresh age of the last successful check up to which nothing is wrong
     * @param stale from here on somebody is told
     * @param dead from here on its facts are not shown as such any more
     */
    public record Rhythm(Duration interval, Duration fresh, Duration stale, Duration dead) {

        public Rhythm with(Duration otherInterval) {
            return new Rhythm(otherInterval, fresh, stale, dead);
        }
    }
}
