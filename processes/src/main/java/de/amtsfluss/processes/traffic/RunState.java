package de.amtsfluss.processes.traffic;

import java.util.EnumSet;

public enum RunState {
    QUEUED,
    RUNNING,
    AWAITING_APPROVAL,
    WATCHING,
    KEPT,
    ROLLED_BACK,
    REJECTED,
    NOT_BETTER,
    REHEARSED,
    DATA_UNUSABLE,
    CANCELLED;

    private static final EnumSet<RunState> ACTIVE = EnumSet.of(QUEUED, RUNNING, AWAITING_APPROVAL, WATCHING);

    /** An area has one active run at most. */
    public boolean active() {
        return ACTIVE.contains(this);
    }
}
