package de.amtsfluss.optimizer.street;

import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the signals along a route must show so that somebody in a hurry finds green and an empty junction. */
final class GreenRoute {
    private final List<Integer> edges;
    /** Positions the route needs, by signal. */
    private final Map<Integer, Set<Integer>> needed = new HashMap<>();
    /** The last edge before each signal. */
    private final Map<Integer, Integer> approach = new HashMap<>();

    GreenRoute(Network network, List<Integer> edges) {
        this.edges = List.copyOf(edges);
        for (int i = 0; i + 1 < edges.size(); i++) {
            for (int lane : network.edge(edges.get(i)).lanes()) {
                for (Link link : network.linksFrom(lane)) {
                    if (link.signalled() && network.lane(link.toLane()).edge() == edges.get(i + 1)) {
                        needed.computeIfAbsent(link.signal(), key -> new TreeSet<>())
                                .add(link.signalLink());
                        approach.putIfAbsent(link.signal(), i);
                    }
                }
            }
        }
    }

    List<Integer> edges() {
        return edges;
    }

    Set<Integer> signals() {
        return needed.keySet();
    }

    /** True while a vehicle with these edges still ahead has not passed the signal. */
    boolean ahead(int signal, int edgesLeft) {
        return edges.size() - 1 - approach.get(signal) <= edgesLeft;
    }

    /** The route's own positions first, then whatever of the same approaches and others is in nobody's way. */
    String picture(int signal, SignalRules rules) {
        List<Integer> open = new ArrayList<>(needed.get(signal));
        Set<Integer> own = Set.copyOf(open);
        for (int position = 0; position < rules.size(); position++) {
            if (!own.contains(position) && harmless(position, open, own, rules)) {
                open.add(position);
            }
        }
        StringBuilder picture = new StringBuilder("r".repeat(rules.size()));
        for (int i : open) {
            boolean yields = open.stream().anyMatch(j -> rules.yieldsTo()[i][j]);
            picture.setCharAt(i, yields ? 'g' : 'G');
        }
        return picture.toString();
    }

    private static boolean harmless(int position, List<Integer> open, Set<Integer> own, SignalRules rules) {
        return rules.needs()[position].length == 0
                && open.stream().noneMatch(other -> rules.conflict()[position][other])
                && own.stream().noneMatch(other -> rules.yieldsTo()[other][position]);
    }
}
