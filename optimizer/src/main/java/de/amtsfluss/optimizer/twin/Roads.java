package de.amtsfluss.optimizer.twin;

import de.amtsfluss.optimizer.network.Lane;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network or a part of it as plain arrays for {@link Traffic}. A <em>segment</em> is a lane or the inside of a link:
 * lanes come first, link {@code k} is segment {@code lanes + k}. Fields are package-private on purpose: accessors in the
 * hot loop would only repeat them. Nobody writes them after construction.
 */
public final class Roads {
    final Network network;
    final int lanes;
    final int links;
    final int segments;
    final double[] length;
    final double[] speed;
    final int[] ringStart;
    final int[] ringMask;
    final int ringTotal;
    final int[] laneEdge;
    final int[][] linksFrom;
    final int[][] siblings;
    final int[] linkFrom;
    final int[] linkTo;
    final int[] toEdge;
    /** Position in the lights array, or -1 where no signal governs the link. */
    final int[] light;

    final double[] waitAt;
    final int[][] foes;
    final double[][] foeAt;
    final double[][] foeClears;
    final boolean[][] yields;
    final int[] networkLane;
    final int[] networkLink;
    final int[] segmentOfLane;
    final double[] offsetInSegment;
    final int[] localOfLink;
    /** Lights beyond the end of a lane that leads out of this part; empty where vehicles simply leave. */
    final int[][] gates;

    final int lights;
    final int[] lightStart;

    private Roads(Network network, List<Integer> chosenLanes, List<Integer> chosenLinks) {
        this.network = network;
        lanes = chosenLanes.size();
        links = chosenLinks.size();
        segments = lanes + links;
        networkLane = chosenLanes.stream().mapToInt(Integer::intValue).toArray();
        networkLink = chosenLinks.stream().mapToInt(Integer::intValue).toArray();
        segmentOfLane = new int[network.lanes().size()];
        offsetInSegment = new double[network.lanes().size()];
        localOfLink = new int[network.links().size()];
        Arrays.fill(segmentOfLane, -1);
        Arrays.fill(localOfLink, -1);
        length = new double[segments];
        speed = new double[segments];
        ringStart = new int[segments];
        ringMask = new int[segments];
        laneEdge = new int[lanes];
        linksFrom = new int[lanes][];
        siblings = new int[lanes][];
        linkFrom = new int[links];
        linkTo = new int[links];
        toEdge = new int[links];
        light = new int[links];
        waitAt = new double[links];
        foes = new int[links][];
        foeAt = new double[links][];
        foeClears = new double[links][];
        yields = new boolean[links][];
        lightStart = new int[network.signals().size() + 1];
        for (int i = 0; i < network.signals().size(); i++) {
            lightStart[i + 1] = lightStart[i] + network.signals().get(i).size();
        }
        lights = lightStart[network.signals().size()];
        gates = new int[lanes][];
        fillLanes();
        fillLinks();
        fillGates();
        for (int k = 0; k < links; k++) {
            fillFoes(k);
        }
        ringTotal = fillRings();
    }

    /** Every lane that motor vehicles use. */
    public static Roads whole(Network network) {
        List<Integer> lanes = network.lanes().stream()
                .filter(lane -> !lane.inside() && lane.motorised())
                .map(Lane::index)
                .toList();
        return of(network, lanes);
    }

    /** The given lanes and every link between two of them. */
    public static Roads of(Network network, Collection<Integer> lanes) {
        boolean[] in = new boolean[network.lanes().size()];
        lanes.forEach(lane -> in[lane] = true);
        List<Integer> links = network.links().stream()
                .filter(link -> in[link.fromLane()] && in[link.toLane()])
                .map(Link::index)
                .toList();
        return new Roads(network, List.copyOf(lanes), links);
    }

    public Network network() {
        return network;
    }

    /** Lights of a signal begin here in the lights array. */
    public int lightStart(int signal) {
        return lightStart[signal];
    }

    /** Length of the lights array that {@link Traffic#step} expects. */
    public int lights() {
        return lights;
    }

    /** Signals with a light on or just beyond these roads. */
    IntStream signalsSeen() {
        return IntStream.range(0, network.signals().size()).filter(signal -> IntStream.concat(
                        Arrays.stream(light), Arrays.stream(gates).flatMapToInt(Arrays::stream))
                .anyMatch(l -> l >= lightStart[signal] && l < lightStart[signal + 1]));
    }

    /** The network's link on which a lane inside a junction lies, or -1. */
    public int linkOfLane(int lane) {
        int segment = segmentOfLane[lane];
        return segment < lanes ? -1 : networkLink[segment - lanes];
    }

    /** Values of our links as values of the network's links; zero for those that are not ours. */
    double[] perNetworkLink(double[] values) {
        double[] all = new double[network.links().size()];
        for (int k = 0; k < links; k++) {
            all[networkLink[k]] = values[k];
        }
        return all;
    }

    public boolean knows(int lane) {
        return segmentOfLane[lane] >= 0;
    }

    /** True for a lane into which no link of this part leads. */
    public boolean begins(int laneOfNetwork) {
        int lane = laneOfNetwork >= 0 && laneOfNetwork < segmentOfLane.length ? segmentOfLane[laneOfNetwork] : -1;
        if (lane < 0 || lane >= lanes) {
            return false;
        }
        for (int link = 0; link < links; link++) {
            if (linkTo[link] == lane || laneEdge[linkTo[link]] == laneEdge[lane]) {
                return false;
            }
        }
        return true;
    }

    private void fillLanes() {
        for (int i = 0; i < lanes; i++) {
            Lane lane = network.lane(networkLane[i]);
            segmentOfLane[lane.index()] = i;
            length[i] = lane.length();
            speed[i] = lane.speed();
            laneEdge[i] = lane.edge();
        }
        for (int i = 0; i < lanes; i++) {
            List<Integer> same = new ArrayList<>();
            for (int other : network.edge(laneEdge[i]).lanes()) {
                if (segmentOfLane[other] >= 0 && segmentOfLane[other] != i) {
                    same.add(segmentOfLane[other]);
                }
            }
            siblings[i] = same.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private void fillLinks() {
        for (int k = 0; k < links; k++) {
            Link link = network.link(networkLink[k]);
            localOfLink[link.index()] = k;
            length[lanes + k] = Math.max(0.1, link.length());
            speed[lanes + k] = link.speed();
            linkFrom[k] = segmentOfLane[link.fromLane()];
            linkTo[k] = segmentOfLane[link.toLane()];
            toEdge[k] = network.lane(link.toLane()).edge();
            light[k] = link.signalled() ? lightStart[link.signal()] + link.signalLink() : -1;
            waitAt[k] = link.waitAt();
            double offset = 0;
            for (int inside : link.via()) {
                segmentOfLane[inside] = lanes + k;
                offsetInSegment[inside] = offset;
                offset += network.lane(inside).length();
            }
        }
        for (int i = 0; i < lanes; i++) {
            int lane = i;
            linksFrom[i] =
                    IntStream.range(0, links).filter(k -> linkFrom[k] == lane).toArray();
        }
    }

    private void fillGates() {
        for (int i = 0; i < lanes; i++) {
            gates[i] = linksFrom[i].length > 0
                    ? new int[0]
                    : network.linksFrom(networkLane[i]).stream()
                            .filter(Link::signalled)
                            .mapToInt(link -> lightStart[link.signal()] + link.signalLink())
                            .toArray();
        }
    }

    private void fillFoes(int k) {
        Link link = network.link(networkLink[k]);
        int count = 0;
        int[] own = new int[link.foes().length];
        double[] at = new double[own.length];
        double[] clears = new double[own.length];
        boolean[] yielding = new boolean[own.length];
        for (int i = 0; i < own.length; i++) {
            int foe = localOfLink[link.foes()[i]];
            if (foe < 0) {
                continue;
            }
            Link other = network.link(link.foes()[i]);
            own[count] = foe;
            at[count] = link.foeAt()[i];
            clears[count] = clearing(other, link.index());
            yielding[count] = link.yieldsTo(other.index());
            count++;
        }
        foes[k] = Arrays.copyOf(own, count);
        foeAt[k] = Arrays.copyOf(at, count);
        foeClears[k] = Arrays.copyOf(clears, count);
        yields[k] = Arrays.copyOf(yielding, count);
    }

    /** Metres on the foe's path after which its front has passed the common area. */
    private static double clearing(Link foe, int own) {
        for (int i = 0; i < foe.foes().length; i++) {
            if (foe.foes()[i] == own) {
                return foe.foeAt()[i] + 8;
            }
        }
        return foe.length();
    }

    private int fillRings() {
        int start = 0;
        for (int s = 0; s < segments; s++) {
            int size = Integer.highestOneBit(Math.max(4, (int) (length[s] / 3.5) + 3)) << 1;
            ringStart[s] = start;
            ringMask[s] = size - 1;
            start += size;
        }
        return start;
    }
}
