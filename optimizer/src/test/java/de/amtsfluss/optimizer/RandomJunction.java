package de.amtsfluss.optimizer;

import de.amtsfluss.optimizer.network.Edge;
import de.amtsfluss.optimizer.network.Junction;
import de.amtsfluss.optimizer.network.Lane;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A signalled crossroads of random size, lengths and conflicts, for tests over many networks. */
public final class RandomJunction {
    private RandomJunction() {}

    public static Network of(long seed) {
        Random random = new Random(seed);
        int arms = 2 + random.nextInt(3);
        List<Edge> edges = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>();
        for (int e = 0; e < 2 * arms; e++) {
            List<Integer> own = new ArrayList<>();
            int count = 1 + random.nextInt(2);
            double length = 0.8 + random.nextInt(4) * random.nextDouble() * 90;
            for (int l = 0; l < count; l++) {
                own.add(lanes.size());
                lanes.add(lane(lanes.size(), "e" + e + "_" + l, e, l, length));
            }
            edges.add(new Edge(e, "e" + e, e < arms ? -1 : 0, e < arms ? 0 : -1, own));
        }
        List<int[]> moves = new ArrayList<>();
        for (int from = 0; from < arms; from++) {
            for (int to = 0; to < arms; to++) {
                if (from != to) {
                    moves.add(new int[] {
                        edges.get(from).lanes().getFirst(),
                        edges.get(arms + to).lanes().getFirst(),
                        from
                    });
                }
            }
        }
        return network(edges, lanes, moves, arms, random);
    }

    private static Network network(List<Edge> edges, List<Lane> lanes, List<int[]> moves, int arms, Random random) {
        List<Link> links = new ArrayList<>();
        List<List<Integer>> at = new ArrayList<>();
        for (int k = 0; k < moves.size(); k++) {
            int[] move = moves.get(k);
            List<Integer> foes = new ArrayList<>();
            for (int other = 0; other < moves.size(); other++) {
                if (moves.get(other)[2] != move[2]) {
                    foes.add(other);
                }
            }
            int inside = lanes.size();
            lanes.add(lane(inside, ":x_" + k + "_0", -1, 0, 12));
            int[] foe = foes.stream().mapToInt(Integer::intValue).toArray();
            double[] foeAt = new double[foe.length];
            Arrays.fill(foeAt, 6);
            links.add(
                    new Link(k, move[0], move[1], new int[] {inside}, 12, 8, 's', 0, 0, k, -1, foe, new int[0], foeAt));
            at.add(List.of(k));
        }
        List<Signal.Phase> program = new ArrayList<>();
        for (int arm = 0; arm < arms; arm++) {
            StringBuilder green = new StringBuilder();
            for (int[] move : moves) {
                green.append(move[2] == arm ? 'G' : 'r');
            }
            program.add(new Signal.Phase(green.toString(), 10 + random.nextInt(20)));
            program.add(new Signal.Phase(green.toString().replace('G', 'y'), 3));
        }
        Signal signal = new Signal(0, "x", moves.size(), 0, program, at, List.of());
        Junction junction = new Junction(0, "x", "traffic_light", 0, 0, List.of());
        return new Network(edges, lanes, links, List.of(junction), List.of(signal));
    }

    private static Lane lane(int index, String id, int edge, int inEdge, double length) {
        return new Lane(index, id, edge, inEdge, length, 13.89, Lane.Use.CARS, new double[] {0, 0, length, 0});
    }
}
