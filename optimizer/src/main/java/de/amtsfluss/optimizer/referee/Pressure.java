package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.Sighting;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.network.Stage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Queues before the stop lines less the queues before the next stop lines behind. */
final class Pressure implements TurnTaking.Valuation {
    private static final double REACH_METRES = 200;

    private final Network network;
    private final Signal signal;
    private final int[] queue;
    private final Approach approach;
    /** Who has stood on its lane counts as queued until it leaves, as in RESCO. */
    private final Set<Long> stood = new HashSet<>();

    Pressure(Network network, Signal signal) {
        this.network = network;
        this.signal = signal;
        this.queue = new int[network.lanes().size()];
        this.approach = new Approach(network);
    }

    @Override
    public void observe(Observation observation) {
        Arrays.fill(queue, 0);
        for (Sighting seen : observation.vehicles()) {
            int lane = approach.stopLane(seen.lane());
            if (network.lane(seen.lane()).inside()) {
                stood.remove(seen.vehicle());
            } else if (lane >= 0 && approach.toStopLine(seen.lane(), seen.position()) <= REACH_METRES) {
                if (seen.speed() < 0.1) {
                    stood.add(seen.vehicle());
                }
                queue[lane] += stood.contains(seen.vehicle()) ? 1 : 0;
            }
        }
    }

    @Override
    public double worth(Stage stage) {
        int worth = 0;
        for (int lane : TurnTaking.lanesOf(network, signal, stage)) {
            worth += queue[lane];
        }
        for (int lane : lanesBehind(stage)) {
            worth -= queue[lane];
        }
        return worth;
    }

    /** The lanes before the next stop line to which the stage sends its vehicles. */
    private Set<Integer> lanesBehind(Stage stage) {
        Set<Integer> behind = new HashSet<>();
        for (int i = 0; i < signal.size(); i++) {
            if (stage.open(i) && !stage.yielding(i)) {
                signal.linksAt()
                        .get(i)
                        .forEach(link ->
                                behind.addAll(nextStop(network.link(link).toLane())));
            }
        }
        return behind;
    }

    private List<Integer> nextStop(int from) {
        return network.edge(network.lane(from).edge()).lanes().stream()
                .map(approach::stopLane)
                .filter(lane -> lane >= 0)
                .flatMap(lane -> network.edge(network.lane(lane).edge()).lanes().stream())
                .toList();
    }
}
