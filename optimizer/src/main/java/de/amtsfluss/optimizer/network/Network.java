package de.amtsfluss.optimizer.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Roads and signals of one area. Indices in the parts refer to the positions in these lists. */
public final class Network {
    private final List<Edge> edges;
    private final List<Lane> lanes;
    private final List<Link> links;
    private final List<Junction> junctions;
    private final List<Signal> signals;
    private final List<List<Link>> linksFrom;
    private final Map<String, Integer> laneIndex = new HashMap<>();
    private final Map<String, Integer> edgeIndex = new HashMap<>();

    public Network(
            List<Edge> edges, List<Lane> lanes, List<Link> links, List<Junction> junctions, List<Signal> signals) {
        this.edges = List.copyOf(edges);
        this.lanes = List.copyOf(lanes);
        this.links = List.copyOf(links);
        this.junctions = List.copyOf(junctions);
        this.signals = List.copyOf(signals);
        lanes.forEach(lane -> laneIndex.put(lane.id(), lane.index()));
        edges.forEach(edge -> edgeIndex.put(edge.id(), edge.index()));
        this.linksFrom = lanes.stream()
                .map(lane -> links.stream()
                        .filter(link -> link.fromLane() == lane.index())
                        .toList())
                .toList();
    }

    public List<Edge> edges() {
        return edges;
    }

    public List<Lane> lanes() {
        return lanes;
    }

    public List<Link> links() {
        return links;
    }

    public List<Junction> junctions() {
        return junctions;
    }

    public List<Signal> signals() {
        return signals;
    }

    public Lane lane(int index) {
        return lanes.get(index);
    }

    public Edge edge(int index) {
        return edges.get(index);
    }

    public Link link(int index) {
        return links.get(index);
    }

    /** Movements that begin at this lane. */
    public List<Link> linksFrom(int lane) {
        return linksFrom.get(lane);
    }

    public OptionalInt findLane(String id) {
        Integer index = laneIndex.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    public OptionalInt findEdge(String id) {
        Integer index = edgeIndex.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
