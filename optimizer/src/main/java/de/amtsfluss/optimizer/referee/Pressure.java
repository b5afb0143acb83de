package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.Sighting;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.network.Stage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Queues before the stop lines less queues on the lanes behind that lead to another signal. */
final class Pressure implements TurnTaking.Valuation {
    private static final double REACH_METRES = 200;

    private final Network network;
    private final Signal signal;
    private final int[] queue;
    private final boolean[] signalled;
    /** Who has stood on its lane counts as queued until it leaves, as in RESCO. */
    private final Set<Long> stood = new HashSet<>();

    Pressure(Network network, Signal signal) {
        this.network = network;
        this.signal = signal;
        this.queue = new int[network.lanes().size()];
        this.signalled = new boolean[network.lanes().size()];
        network.links().stream().filter(Link::signalled).forEach(link -> signalled[link.fromLane()] = true);
    }

    @Override
    public void observe(Observation observation) {
        Arrays.fill(queue, 0);
        for (Sighting seen : observation.vehicles()) {
            if (network.lane(seen.lane()).inside()) {
                stood.remove(seen.vehicle());
            } else if (network.lane(seen.lane()).length() - seen.position() <= REACH_METRES) {
                if (seen.speed() < 0.1) {
                    stood.add(seen.vehicle());
                }
                queue[seen.lane()] += stood.contains(seen.vehicle()) ? 1 : 0;
            }
        }
    }

    @Override
    public double worth(Stage stage) {
        int worth = 0;
        for (int lane : TurnTaking.lanesOf(network, signal, stage)) {
            worth += queue[lane];
        }
        Set<Integer> behind = new HashSet<>();
        for (int i = 0; i < signal.size(); i++) {
            if (stage.open(i) && !stage.yielding(i)) {
                signal.linksAt()
                        .get(i)
                        .forEach(link -> behind.addAll(
                                network.edge(network.lane(network.link(link).toLane())
                                                .edge())
                                        .lanes()));
            }
        }
        for (int lane : behind) {
            worth -= signalled[lane] ? queue[lane] : 0;
        }
        return worth;
    }
}
