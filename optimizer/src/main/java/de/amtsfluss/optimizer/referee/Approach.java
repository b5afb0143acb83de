package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Tells for every lane which signalled lane its traffic runs up to without passing another signal, and how far that is. */
final class Approach {
    private final Network network;
    private final int[] stopLane;
    private final double[] beyond;

    Approach(Network network) {
        this.network = network;
        stopLane = new int[network.lanes().size()];
        beyond = new double[stopLane.length];
        Arrays.fill(stopLane, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (Link link : network.links()) {
            if (link.signalled() && stopLane[link.fromLane()] < 0) {
                stopLane[link.fromLane()] = link.fromLane();
                open.add(link.fromLane());
            }
        }
        while (!open.isEmpty()) {
            int lane = open.poll();
            for (Link link : network.links()) {
                if (link.toLane() == lane
                        && !link.signalled()
                        && stopLane[link.fromLane()] < 0
                        && link.direction() == 's') {
                    stopLane[link.fromLane()] = stopLane[lane];
                    beyond[link.fromLane()] = beyond[lane] + network.lane(lane).length() + link.length();
                    open.add(link.fromLane());
                }
            }
        }
    }

    /** The signalled lane ahead, or -1. */
    int stopLane(int lane) {
        return stopLane[lane];
    }

    /** Metres from the place on a lane to the stop line ahead. */
    double toStopLine(int lane, double position) {
        return beyond[lane] + network.lane(lane).length() - position;
    }
}
