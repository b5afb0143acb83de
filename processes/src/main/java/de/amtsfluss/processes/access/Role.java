package de.amtsfluss.processes.access;

public enum Role {
    CITIZEN,
    CASEWORKER,
    DESIGNER,
    ADMINISTRATOR,
    TRAFFIC_ENGINEER,
    /** Goes to emergencies for one of its organisations, which are the person's offices. */
    CREW,
    /** Opens, changes and ends emergencies in a control room. */
    DISPATCHER
}
