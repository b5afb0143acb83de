package de.amtsfluss.optimizer.demand;

import de.amtsfluss.optimizer.network.Edge;
import de.amtsfluss.optimizer.network.Lane;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Fastest ways through the empty network. */
public final class Routing {
    /** What giving way is reckoned to cost, as SUMO does. */
    private static final double YIELDING_SECONDS = 1.5;

    private final Network network;
    private final List<Map<Integer, Double>> next;
    private final double[] seconds;
    private final Map<Long, Optional<List<Integer>>> known = new HashMap<>();

    public Routing(Network network) {
        this.network = network;
        this.seconds = network.edges().stream().mapToDouble(this::seconds).toArray();
        this.next = network.edges().stream()
                .<Map<Integer, Double>>map(edge -> new HashMap<>())
                .toList();
        for (Link link : network.links()) {
            if (network.lane(link.fromLane()).motorised()
                    && network.lane(link.toLane()).motorised()) {
                int from = network.lane(link.fromLane()).edge();
                next.get(from).merge(network.lane(link.toLane()).edge(), cost(link), Math::min);
            }
        }
    }

    private double seconds(Edge edge) {
        Lane lane = network.lane(edge.lanes().getLast());
        return lane.length() / lane.speed();
    }

    private static double cost(Link link) {
        boolean yields = !link.signalled() && link.yieldsTo().length > 0;
        return link.length() / link.speed() + (yields ? YIELDING_SECONDS : 0);
    }

    /** Edges from the first to the last, both included; empty where no way leads. */
    public Optional<List<Integer>> find(int from, int to) {
        return known.computeIfAbsent(((long) from << 32) | to, key -> search(from, to));
    }

    /** Edges that can follow an edge. */
    public List<Integer> after(int edge) {
        return next.get(edge).keySet().stream().sorted().toList();
    }

    public double secondsOn(int edge) {
        return seconds[edge];
    }

    private Optional<List<Integer>> search(int from, int to) {
        record Open(int edge, double cost) {}
        double[] best = new double[seconds.length];
        int[] before = new int[seconds.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        PriorityQueue<Open> open =
                new PriorityQueue<>(Comparator.comparingDouble(Open::cost).thenComparingInt(Open::edge));
        best[from] = seconds[from];
        open.add(new Open(from, best[from]));
        while (!open.isEmpty()) {
            Open here = open.poll();
            if (here.edge() == to) {
                return Optional.of(way(before, to));
            }
            if (here.cost() > best[here.edge()]) {
                continue;
            }
            next.get(here.edge()).forEach((edge, cost) -> {
                double reached = here.cost() + cost + seconds[edge];
                if (reached < best[edge]) {
                    best[edge] = reached;
                    before[edge] = here.edge();
                    open.add(new Open(edge, reached));
                }
            });
        }
        return Optional.empty();
    }

    private static List<Integer> way(int[] before, int to) {
        LinkedList<Integer> way = new LinkedList<>();
        for (int edge = to; edge >= 0; edge = before[edge]) {
            way.addFirst(edge);
        }
        return new ArrayList<>(way);
    }
}
