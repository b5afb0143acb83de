package de.amtsfluss.processes.traffic.schedule;

/** Days that traffic distinguishes. */
public enum DayKind {
    ANY,
    /** Monday to Friday, no public holiday, school. */
    SCHOOL_DAY,
    /** Monday to Friday, no public holiday, no school. */
    SCHOOL_HOLIDAY,
    /** Saturday, Sunday, public holiday. */
    FREE_DAY,
    EVENT_DAY
}
