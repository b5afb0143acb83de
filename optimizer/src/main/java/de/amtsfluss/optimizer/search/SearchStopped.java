package de.amtsfluss.optimizer.search;

/** The search ended because nobody waits for its result any more. */
public final class SearchStopped extends Exception {
    private static final long serialVersionUID = 1L;
}
