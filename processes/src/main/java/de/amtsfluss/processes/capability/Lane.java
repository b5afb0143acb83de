package de.amtsfluss.processes.capability;

/** Work of one lane never waits for threads of another. */
public enum Lane {
    /** People wait in danger: seconds count. */
    EMERGENCY,
    ROUTINE,
    /** Asking the world and taking over what it says: mostly waiting, and a source that hangs holds up nobody. */
    SOURCES,
    /** Minutes of computing; machines with the role of a worker take it off the others. */
    LENGTHY
}
