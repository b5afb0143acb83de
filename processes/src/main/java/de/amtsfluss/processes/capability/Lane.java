package de.amtsfluss.processes.capability;

/** Work of one lane never waits for threads of another. */
public enum Lane {
    /** People wait in danger: seconds count. */
    EMERGENCY,
    ROUTINE,
    /** Minutes of computing; machines with the role of a worker take it off the others. */
    LENGTHY
}
