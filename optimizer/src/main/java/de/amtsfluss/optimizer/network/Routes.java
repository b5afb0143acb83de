package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** Shortest ways over the roads of a network, by metres. */
public final class Routes {
    private final Network network;

    public Routes(Network network) {
        this.network = network;
    }

    private record Reached(int edge, double metres) {}

    /** Edges from the one to the other, both included; empty where no way leads there. */
    public List<Integer> shortest(int from, int to) {
        double[] metres = new double[network.edges().size()];
        int[] before = new int[metres.length];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        PriorityQueue<Reached> open =
                new PriorityQueue<>((one, other) -> Double.compare(one.metres(), other.metres()) != 0
                        ? Double.compare(one.metres(), other.metres())
                        : Integer.compare(one.edge(), other.edge()));
        metres[from] = 0;
        open.add(new Reached(from, 0));
        while (!open.isEmpty() && open.peek().edge() != to) {
            Reached here = open.poll();
            for (int next : following(here.edge())) {
                double there = here.metres() + length(next);
                if (there < metres[next]) {
                    metres[next] = there;
                    before[next] = here.edge();
                    open.add(new Reached(next, there));
                }
            }
        }
        return Double.isInfinite(metres[to]) ? List.of() : trace(before, from, to);
    }

    private static List<Integer> trace(int[] before, int from, int to) {
        List<Integer> way = new ArrayList<>();
        for (int edge = to; edge != from; edge = before[edge]) {
            way.add(edge);
        }
        way.add(from);
        Collections.reverse(way);
        return way;
    }

    private List<Integer> following(int edge) {
        return network.edge(edge).lanes().stream()
                .flatMap(lane -> network.linksFrom(lane).stream())
                .map(link -> network.lane(link.toLane()).edge())
                .distinct()
                .toList();
    }

    private double length(int edge) {
        return network.lane(network.edge(edge).lanes().getFirst()).length();
    }
}
