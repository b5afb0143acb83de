package de.amtsfluss.optimizer.street;

/** Why a signal is on the rung it is on. */
public enum StreetReason {
    FRESH_DATA,
    SILENT_DETECTORS,
    STALE_DATA,
    STALE_DATA_WITHOUT_PLAN,
    AS_ASKED,
    NO_PLAN_YET,
    RESERVED
}
