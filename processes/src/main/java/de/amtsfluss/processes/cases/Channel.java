package de.amtsfluss.processes.cases;

/** The door a submission or document came through. */
public enum Channel {
    PORTAL,
    EMAIL,
    SCAN,
    COUNTER,
    FIT_CONNECT
}
