package de.amtsfluss.processes.situation;

public enum FactStatus {
    CURRENT,
    /** The danger was there and is over; shown as such until the source drops it. */
    ALL_CLEAR,
    /** Missing in an answer that lost too much to be believed. */
    SUSPECTED_GONE,
    GONE
}
