package de.amtsfluss.optimizer.report;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.AreaTraffic;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The main street of an area: the way of some flow past most signals, and back. */
final class CorridorAxis {

    /**
     * @param metres from the first signal
     * @param there position that the main street shows in this direction, {@code back} in the other
     */
    record Stop(int signal, double metres, int there, int back) {}

    private record Passage(int signal, double metres, int position) {}

    private CorridorAxis() {}

    /** Signals that are passed both ways, in their order; empty where no flow passes two. */
    static List<Stop> of(Area area) {
        List<List<Passage>> ways = area.traffic().flows().stream()
                .map(AreaTraffic.Flow::edges)
                .map(edges -> passages(area.network(), edges))
                .sorted(Comparator.comparingInt((List<Passage> way) -> way.size())
                        .reversed())
                .toList();
        if (ways.isEmpty()) {
            return List.of();
        }
        List<Passage> there = ways.getFirst();
        return ways.stream()
                .filter(way -> opposite(there, way))
                .findFirst()
                .map(back -> stops(there, back))
                .orElse(List.of());
    }

    private static boolean opposite(List<Passage> there, List<Passage> back) {
        return back.size() > 1
                && back.getFirst().signal() == there.getLast().signal()
                && back.getLast().signal() == there.getFirst().signal();
    }

    private static List<Stop> stops(List<Passage> there, List<Passage> back) {
        Map<Integer, Integer> positions = new LinkedHashMap<>();
        back.forEach(passage -> positions.put(passage.signal(), passage.position()));
        return there.stream()
                .filter(passage -> positions.containsKey(passage.signal()))
                .map(passage -> new Stop(
                        passage.signal(),
                        passage.metres() - there.getFirst().metres(),
                        passage.position(),
                        positions.get(passage.signal())))
                .toList();
    }

    private static List<Passage> passages(Network network, List<Integer> edges) {
        List<Passage> passages = new ArrayList<>();
        double metres = 0;
        for (int i = 0; i + 1 < edges.size(); i++) {
            metres +=
                    network.lane(network.edge(edges.get(i)).lanes().getFirst()).length();
            for (int lane : network.edge(edges.get(i)).lanes()) {
                Link link = to(network, lane, edges.get(i + 1));
                if (link != null) {
                    if (link.signalled()) {
                        passages.add(new Passage(link.signal(), metres, link.signalLink()));
                    }
                    metres += link.length();
                    break;
                }
            }
        }
        return passages;
    }

    private static Link to(Network network, int lane, int edge) {
        return network.linksFrom(lane).stream()
                .filter(link -> network.lane(link.toLane()).edge() == edge)
                .findFirst()
                .orElse(null);
    }
}
