package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.Sighting;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.network.Stage;

/** Counts vehicles close to the stop lines that a stage opens. */
final class Approaching implements TurnTaking.Valuation {
    private static final double REACH_METRES = 50;

    private final Network network;
    private final Signal signal;
    private final int[] near;
    private final Approach approach;

    Approaching(Network network, Signal signal) {
        this.network = network;
        this.signal = signal;
        this.approach = new Approach(network);
        this.near = new int[network.lanes().size()];
    }

    @Override
    public void observe(Observation observation) {
        java.util.Arrays.fill(near, 0);
        for (Sighting seen : observation.vehicles()) {
            int lane = approach.stopLane(seen.lane());
            if (lane >= 0 && approach.toStopLine(seen.lane(), seen.position()) <= REACH_METRES) {
                near[lane]++;
            }
        }
    }

    @Override
    public double worth(Stage stage) {
        int worth = 0;
        for (int lane : TurnTaking.lanesOf(network, signal, stage)) {
            worth += near[lane];
        }
        return worth;
    }
}
