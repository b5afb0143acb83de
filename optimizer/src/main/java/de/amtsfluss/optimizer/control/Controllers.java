package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;

/** Makes the controllers of one network; those it made may talk to each other. */
@FunctionalInterface
public interface Controllers {
    SignalController control(Network network, Signal signal);
}
