package de.amtsfluss.processes.situation;

/** A source that speaks by itself. */
public interface Pushing extends Reader {

    /** Whether whoever shows this token may speak for the source; the comparison takes the same time either way. */
    boolean admits(String token);
}
