package de.amtsfluss.processes.situation.picture;

import java.util.List;

/**
 * What became of one kind of facts an emergency wants.
 *
 * @param sources that were looked into, by key; when, their clocks tell
 * @param gaps why some of it is not known; never empty for {@link State#UNKNOWN}
 */
public record Answered(String kind, State state, int weight, List<String> sources, List<Reason> gaps) {

    /** No danger and no data are different things. */
    public enum State {
        FOUND,
        VERIFIED_NONE,
        UNKNOWN
    }
}
