package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.Sighting;
import de.amtsfluss.optimizer.network.Lane;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What goes wrong with the data on their way to the controllers.
 *
 * @param detectorLoss share of lanes whose detector is silent for the whole run
 * @param alwaysCounting share of lanes before a signal whose detector reports a waiting vehicle for the whole run
 * @param latencySeconds age of every observation
 * @param outageFrom seconds after the begin at which nothing arrives any more, infinite for never
 * @param outageTo when data come back
 */
record Failures(double detectorLoss, double alwaysCounting, int latencySeconds, double outageFrom, double outageTo) {
    static final Failures NONE = new Failures(0, 0, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    Failures {
        if (!(detectorLoss >= 0 && detectorLoss <= 1)
                || !(alwaysCounting >= 0 && alwaysCounting <= 1)
                || latencySeconds < 0
                || latencySeconds > 60) {
            throw new RefereeFault(
                    "Detector loss [%s], always counting [%s] or latency [%d] is impossible. Maybe a share of 0 to 1 was meant."
                            .formatted(detectorLoss, alwaysCounting, latencySeconds));
        }
    }

    /** Spoils the observations of one run; the dead detectors depend on the seed alone. */
    final class Spoiler {
        private final BitSet dead = new BitSet();
        private final List<Sighting> phantoms = new ArrayList<>();
        private final double begin;
        private final Deque<Observation> late = new ArrayDeque<>();
        private double lastHeard;

        Spoiler(Network network, long seed, double begin) {
            this.begin = begin;
            this.lastHeard = begin;
            Random random = new Random(seed);
            for (Lane lane : network.lanes()) {
                if (!lane.inside() && lane.motorised() && random.nextDouble() < detectorLoss) {
                    dead.set(lane.index());
                }
            }
            for (Lane lane : network.lanes()) {
                boolean signalled = network.linksFrom(lane.index()).stream().anyMatch(Link::signalled);
                if (signalled && random.nextDouble() < alwaysCounting) {
                    phantoms.add(phantom(lane));
                }
            }
        }

        private static Sighting phantom(Lane lane) {
            double at = Math.max(0, lane.length() - 1);
            return new Sighting(-1 - lane.index(), lane.index(), at, 0, 5, Sighting.Kind.CAR, List.of());
        }

        Observation spoil(Observation truth) {
            List<Sighting> seen = dead.isEmpty() && phantoms.isEmpty()
                    ? truth.vehicles()
                    : Stream.concat(truth.vehicles().stream(), phantoms.stream())
                            .filter(vehicle -> !dead.get(vehicle.lane()))
                            .toList();
            late.add(new Observation(truth.time(), truth.time(), seen, truth.pedestrians(), dead));
            Observation arrived = late.size() > latencySeconds ? late.poll() : late.peek();
            double since = truth.time() - begin;
            if (since >= outageFrom && since < outageTo) {
                return Observation.lost(truth.time(), lastHeard);
            }
            lastHeard = arrived.measuredAt();
            return new Observation(
                    truth.time(), arrived.measuredAt(), arrived.vehicles(), arrived.pedestrians(), arrived.deadLanes());
        }
    }
}
