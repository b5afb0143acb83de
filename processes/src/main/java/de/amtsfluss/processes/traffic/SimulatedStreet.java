package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.traffic.corridor.CorridorSignals;

/**
 * A street that is not outside but computed: takes plans, shows itself, obeys corridors, and sends readings and
 * measures like a real one. Everything it shows is marked as made up.
 */
public interface SimulatedStreet
        extends LiveStreet, StreetControl, StreetTrouble, SignalControllers, CorridorSignals, AutoCloseable {

    /** From now on time passes in it. */
    void open();

    @Override
    void close();
}
