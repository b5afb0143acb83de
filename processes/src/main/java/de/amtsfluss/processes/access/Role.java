package de.amtsfluss.processes.access;

public enum Role {
    CITIZEN,
    CASEWORKER,
    DESIGNER,
    ADMINISTRATOR,
    CREW
}
