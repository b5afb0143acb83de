package de.amtsfluss.processes.cases;

/** What a citizen may be told about a case without looking into its process. */
public enum CaseState {
    RECEIVED,
    IN_PROGRESS,
    WAITING_FOR_CITIZEN,
    DECIDED,
    CLOSED
}
