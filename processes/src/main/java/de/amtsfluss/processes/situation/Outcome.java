package de.amtsfluss.processes.situation;

/** How asking a source ended. */
public enum Outcome {
    CHANGED,
    UNCHANGED_304,
    UNCHANGED_HASH,
    EMPTY_SUSPECT,
    PARSE_ERROR,
    HTTP_ERROR,
    TIMEOUT,
    BREAKER_OPEN,
    /** The node died on the way. */
    ABANDONED;

    public boolean isSuccess() {
        return this == CHANGED || this == UNCHANGED_304 || this == UNCHANGED_HASH;
    }
}
