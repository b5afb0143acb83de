package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.Optional;

/** The rules against which the pictures in SUMO are held; empty for signals without a matrix. */
@FunctionalInterface
interface AuditRules {
    Optional<SignalRules> of(Network network, Signal signal);
}
