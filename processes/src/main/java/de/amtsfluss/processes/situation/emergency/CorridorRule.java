package de.amtsfluss.processes.situation.emergency;

/** Rules that say which emergencies want green signals on the way. */
public interface CorridorRule {

    /** @param keyword as the control room tells it */
    boolean wantsCorridor(String keyword);
}
