package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits and cycle after Webster, as HBS reckons: greens so that the critical lanes of all stages are equally saturated,
 * and the cycle that gives least delay with these.
 */
public final class Webster {
    /** Vehicles an hour of green lets pass on one lane; HBS' 2000 less a deduction for turns and trucks. */
    private static final double SATURATION_PER_HOUR = 1800;
    /** Part of that for who has to yield; oncoming traffic is not reckoned in detail. */
    private static final double YIELDING = 0.45;

    private static final int ROUNDS = 60;

    private final double[] load;
    private final double[][] capacity;
    private final double[] shares;

    /**
     * @param flows vehicles per hour by link
     * @param stages sequence of pictures at this signal
     */
    public Webster(Network network, Signal signal, List<String> stages, double[] flows) {
        Map<Integer, Integer> lanes = new LinkedHashMap<>();
        signal.linksAt()
                .forEach(links -> links.forEach(
                        link -> lanes.putIfAbsent(network.link(link).fromLane(), lanes.size())));
        load = new double[lanes.size()];
        capacity = new double[lanes.size()][stages.size()];
        lanes.forEach((lane, row) -> {
            double total = 0;
            for (Link link : network.linksFrom(lane)) {
                total += flows[link.index()];
            }
            load[row] = total / SATURATION_PER_HOUR;
            for (int s = 0; s < stages.size(); s++) {
                capacity[row][s] = capacity(network, signal, stages.get(s), lane, flows, total);
            }
        });
        shares = new double[stages.size()];
        Arrays.fill(shares, 1.0 / shares.length);
        balance();
    }

    /** How well a stage serves a lane: its movements weighed by their traffic. */
    private static double capacity(
            Network network, Signal signal, String stage, int lane, double[] flows, double total) {
        double served = 0;
        double weights = 0;
        for (Link link : network.linksFrom(lane)) {
            double weight = total > 0 ? flows[link.index()] : 1;
            boolean own = link.signal() == signal.index();
            char letter = own ? stage.charAt(link.signalLink()) : 'G';
            served += weight * (letter == 'G' ? 1 : letter == 'g' ? YIELDING : 0);
            weights += weight;
        }
        return weights > 0 ? served / weights : 0;
    }

    private void balance() {
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (int s = 0; s < shares.length; s++) {
                double worst = 0.02;
                for (int lane = 0; lane < load.length; lane++) {
                    worst = Math.max(worst, capacity[lane][s] > 0 ? saturation(lane) : 0);
                }
                shares[s] *= Math.sqrt(worst);
                sum += shares[s];
            }
            for (int s = 0; s < shares.length; s++) {
                shares[s] /= sum;
            }
        }
    }

    private double saturation(int lane) {
        double served = 0;
        for (int s = 0; s < shares.length; s++) {
            served += shares[s] * capacity[lane][s];
        }
        return load[lane] == 0 ? 0 : load[lane] / Math.max(served, 1e-3);
    }

    /** Weights of the stages, adding up to one. */
    public double[] shares() {
        return shares.clone();
    }

    /** Part of the hour that must be green for the critical lanes. */
    public double criticalLoad() {
        double worst = 0;
        for (int lane = 0; lane < load.length; lane++) {
            worst = Math.max(worst, saturation(lane));
        }
        return worst;
    }

    /** @param lost seconds of the cycle that are nobody's green */
    public double cycleSeconds(double lost) {
        return (1.5 * lost + 5) / Math.max(0.1, 1 - criticalLoad());
    }
}
