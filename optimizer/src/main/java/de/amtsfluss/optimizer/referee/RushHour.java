package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.RollingHorizon;
import de.amtsfluss.optimizer.control.Rules;
import de.amtsfluss.optimizer.control.Sighting;
import de.amtsfluss.optimizer.control.SignalController;
import de.amtsfluss.optimizer.network.Lane;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Times the choices of a network's largest signal while so many vehicles are near; needs no SUMO. */
final class RushHour {
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 1500;
    private static final double TIGHTEST_METRES = 7;

    private final Network network;
    private final Signal signal;
    private final SignalController controller;
    private final Random random = new Random(1);
    private double spacing = 60;

    private RushHour(Network network, Rules rules) {
        this.network = network;
        this.signal = network.signals().stream()
                .max(Comparator.comparingInt(Signal::size))
                .orElseThrow();
        this.controller = new RollingHorizon(rules).control(network, signal);
    }

    /** One line: signal, vehicles and processor time of a choice. */
    static String line(Network network, Rules rules, int vehicles) {
        RushHour hour = new RushHour(network, rules);
        Stopwatch stopwatch = new Stopwatch();
        for (int t = 0; t < WARM_UP; t++) {
            hour.tighten(t, vehicles);
        }
        for (int t = WARM_UP; t < WARM_UP + ROUNDS; t++) {
            stopwatch.time(hour.controller, Observation.of(t, hour.vehicles()));
        }
        return "signal [%s] with %d positions: %s%n"
                .formatted(hour.signal.id(), hour.signal.size(), Timing.line(List.of(stopwatch.timing(ROUNDS))));
    }

    /** Puts the vehicles closer until a choice looks at as many as wanted. */
    private void tighten(int time, int wanted) {
        controller.decide(Observation.of(time, vehicles()));
        int seen = controller.explanation().map(why -> why.vehicles()).orElse(wanted);
        spacing = seen < wanted ? Math.max(TIGHTEST_METRES, spacing * 0.97) : spacing;
    }

    /** A queue of random length on every lane, the others behind it on their way. */
    private List<Sighting> vehicles() {
        List<Sighting> all = new ArrayList<>();
        for (Lane lane : network.lanes()) {
            if (lane.inside() || !lane.motorised()) {
                continue;
            }
            int count = (int) (lane.length() / spacing + random.nextDouble());
            int queue = random.nextInt(count + 1);
            for (int i = 0; i < count; i++) {
                double at = lane.length() - 1 - (i < queue ? i * TIGHTEST_METRES : i * spacing);
                if (at > 0) {
                    all.add(vehicle(lane, i, at, i < queue ? 0 : 8));
                }
            }
        }
        return all;
    }

    private Sighting vehicle(Lane lane, int number, double at, double speed) {
        List<Link> links = network.linksFrom(lane.index());
        List<Integer> next = links.isEmpty()
                ? List.of()
                : List.of(network.lane(links.get(random.nextInt(links.size())).toLane())
                        .edge());
        return new Sighting(lane.index() * 1000L + number, lane.index(), at, speed, 5, Sighting.Kind.CAR, next);
    }
}
