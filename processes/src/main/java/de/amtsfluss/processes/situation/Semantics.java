package de.amtsfluss.processes.situation;

/** What an answer of a source means for the facts it does not mention any more. */
public enum Semantics {
    /** The whole truth: what is missing is over. */
    SNAPSHOT,
    /** Current notices, all of them: what is missing is over; none at all is an ordinary answer. */
    EVENT,
    /** The latest values of all stations: what is missing is not measured any more. */
    MEASUREMENT,
    /** Things that stand where they stand; what is missing was removed. */
    STATIC,
    /** Single messages that arrive by themselves and say nothing about others. */
    PUSH
}
