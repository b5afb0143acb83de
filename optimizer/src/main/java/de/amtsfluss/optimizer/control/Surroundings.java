package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The lanes a signal looks at: upstream as far as it can see, downstream as far as queues may reach back. */
final class Surroundings {

    private final Network network;
    private final Set<Integer> lanes = new LinkedHashSet<>();
    private final double[] toStopLine;
    private final boolean[] exit;
    private final double exitMetres;

    Surroundings(Network network, Signal signal, double sightMetres, double exitMetres) {
        this.exitMetres = exitMetres;
        this.network = network;
        toStopLine = new double[network.lanes().size()];
        exit = new boolean[network.lanes().size()];
        Arrays.fill(toStopLine, Double.POSITIVE_INFINITY);
        for (Link link : network.links()) {
            if (link.signal() == signal.index()) {
                upstream(link.fromLane(), sightMetres);
            }
        }
        for (Link link : network.links()) {
            if (link.signal() == signal.index()) {
                downstream(link.toLane(), 0);
            }
        }
    }

    private void upstream(int start, double sight) {
        Deque<Integer> open = new ArrayDeque<>();
        enter(start, 0, open);
        while (!open.isEmpty()) {
            int lane = open.poll();
            double begin = toStopLine[lane] + network.lane(lane).length();
            if (begin >= sight) {
                continue;
            }
            for (Link link : network.links()) {
                if (link.direction() != 't'
                        && network.lane(link.toLane()).edge()
                                == network.lane(lane).edge()) {
                    enter(link.fromLane(), begin + link.length(), open);
                }
            }
        }
    }

    private void enter(int lane, double distance, Deque<Integer> open) {
        for (int sibling : network.edge(network.lane(lane).edge()).lanes()) {
            if (network.lane(sibling).motorised() && distance < toStopLine[sibling] - 0.01) {
                toStopLine[sibling] = distance;
                lanes.add(sibling);
                open.add(sibling);
            }
        }
    }

    private void downstream(int lane, double distance) {
        for (int sibling : network.edge(network.lane(lane).edge()).lanes()) {
            if (network.lane(sibling).motorised() && !Double.isFinite(toStopLine[sibling]) && !exit[sibling]) {
                exit[sibling] = true;
                lanes.add(sibling);
            }
        }
        double end = distance + network.lane(lane).length();
        if (end >= exitMetres) {
            return;
        }
        for (int sibling : network.edge(network.lane(lane).edge()).lanes()) {
            for (Link link : network.linksFrom(sibling)) {
                if (!link.signalled() && link.direction() != 't' && !lanes.contains(link.toLane())) {
                    downstream(link.toLane(), end + link.length());
                    aside(link);
                }
            }
        }
    }

    /** Takes in the approaches of an unsignalled junction downstream, whose drivers wait for gaps in our platoons. */
    private void aside(Link through) {
        for (Link other : network.links()) {
            if (other.junction() == through.junction() && !lanes.contains(other.fromLane())) {
                for (int sibling :
                        network.edge(network.lane(other.fromLane()).edge()).lanes()) {
                    if (network.lane(sibling).motorised() && !lanes.contains(sibling)) {
                        exit[sibling] = true;
                        lanes.add(sibling);
                    }
                }
            }
        }
    }

    Set<Integer> lanes() {
        return lanes;
    }

    /** Metres from the lane's end to our stop line; infinite on lanes that lead away. */
    double toStopLine(int lane) {
        return toStopLine[lane];
    }

    boolean exit(int lane) {
        return exit[lane];
    }
}
