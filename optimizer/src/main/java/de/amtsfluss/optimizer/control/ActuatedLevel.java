package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.safety.SafetyGuard;
import java.util.List;

/** Classic gap-seeking control: keeps a stage while vehicles come close, goes on to the next stage somebody wants. */
final class ActuatedLevel implements Level {
    private static final double REACH_METRES = 35;
    private static final double LONGEST_GREEN_SECONDS = 45;

    private final Network network;
    private final Signal signal;
    private final List<String> stages;
    private int stage;
    private double since = Double.NaN;

    ActuatedLevel(Network network, Signal signal, List<String> stages) {
        this.network = network;
        this.signal = signal;
        this.stages = stages;
    }

    @Override
    public String name() {
        return "actuated";
    }

    @Override
    public String wish(Observation observation, SafetyGuard guard) {
        if (Double.isNaN(since)) {
            since = observation.time();
        }
        double lasted = observation.time() - since;
        boolean[] wanted = wanted(observation);
        boolean expired = lasted >= LONGEST_GREEN_SECONDS;
        if (shown(guard) && (expired || !serves(stage, wanted))) {
            int next = next(wanted);
            if (next != stage) {
                stage = next;
                since = observation.time();
            }
        }
        return stages.get(stage);
    }

    private boolean shown(SafetyGuard guard) {
        String picture = guard.picture();
        String wished = stages.get(stage);
        for (int i = 0; i < wished.length(); i++) {
            boolean open = SafetyGuard.open(wished, i);
            if (open != SafetyGuard.open(picture, i)
                    || open && guard.shownFor(i) < guard.rules().minGreen()[i]) {
                return false;
            }
        }
        return true;
    }

    private int next(boolean[] wanted) {
        for (int step = 1; step < stages.size(); step++) {
            int candidate = (stage + step) % stages.size();
            if (serves(candidate, wanted)) {
                return candidate;
            }
        }
        return stage;
    }

    private boolean serves(int candidate, boolean[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] && stages.get(candidate).charAt(i) == 'G') {
                return true;
            }
        }
        return false;
    }

    /** Positions with somebody near; a lane whose detector is silent counts as occupied. */
    private boolean[] wanted(Observation observation) {
        boolean[] wanted = new boolean[signal.size()];
        for (int i = 0; i < wanted.length; i++) {
            for (int link : signal.linksAt().get(i)) {
                wanted[i] |= observation.dead(network.link(link).fromLane());
            }
        }
        for (Sighting seen : observation.vehicles()) {
            if (seen.lane() >= 0 && seen.lane() < network.lanes().size()) {
                double rest = network.lane(seen.lane()).length() - seen.position();
                if (rest < REACH_METRES) {
                    network.linksFrom(seen.lane()).stream()
                            .filter(link -> link.signal() == signal.index())
                            .forEach(link -> wanted[link.signalLink()] = true);
                }
            }
        }
        for (PedestrianWait wait : observation.pedestrians()) {
            if (wait.signal() == signal.index() && wait.people() > 0 && wait.signalLink() < wanted.length) {
                wanted[wait.signalLink()] = true;
            }
        }
        return wanted;
    }
}
