package de.amtsfluss.processes.access;

public enum Role {
    CITIZEN,
    CASEWORKER,
    DESIGNER,
    ADMINISTRATOR,
    TRAFFIC_ENGINEER,
    CREW
}
