package de.amtsfluss.optimizer.network;

import de.amtsfluss.optimizer.network.SumoElements.RawConnection;
import de.amtsfluss.optimizer.network.SumoElements.RawEdge;
import de.amtsfluss.optimizer.network.SumoElements.RawJunction;
import de.amtsfluss.optimizer.network.SumoElements.RawRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads SUMO's {@code .net.xml}: ties lanes, links, right of way and signals together. */
public final class SumoNetwork {
    private final SumoElements raw;
    private final Map<String, RawEdge> edgeById = new HashMap<>();
    private final Map<String, Integer> edgeIndex = new HashMap<>();
    private final Map<String, Integer> laneIndex = new HashMap<>();
    private final Map<String, Integer> junctionIndex = new HashMap<>();
    private final Map<String, Integer> signalIndex = new HashMap<>();
    private final Map<String, String> nextInside = new HashMap<>();
    private final Map<String, int[]> requestOfLastLane = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    private record Draft(RawConnection raw, int from, int to, int[] via, int junction, int request) {}

    private SumoNetwork(SumoElements raw) {
        this.raw = raw;
    }

    /** @throws NetworkFault when the file is broken, names unknown parts, or is not a net file */
    public static Network read(Path file) {
        return read(file, List.of());
    }

    /**
     * @param additional files whose programs replace those of the network, the last one wins, as in SUMO
     * @throws NetworkFault as above
     */
    public static Network read(Path file, List<Path> additional) {
        SumoElements raw = new SumoElements(file);
        additional.forEach(raw::takePrograms);
        return new SumoNetwork(raw).tie();
    }

    private Network tie() {
        if (raw.edges.isEmpty()) {
            throw fault("net", "holds no edge. Maybe it is not a net file");
        }
        for (RawJunction junction : raw.junctions) {
            junctionIndex.put(junction.id(), junctionIndex.size());
        }
        raw.signals.keySet().forEach(id -> signalIndex.put(id, signalIndex.size()));
        numberEdgesAndLanes();
        numberRequests();
        collectDrafts();
        List<Link> links = links();
        return new Network(edges, lanes, links, junctions(links), signals(links));
    }

    private void numberEdgesAndLanes() {
        for (RawEdge edge : raw.edges) {
            edgeById.put(edge.id(), edge);
            boolean road = edge.function().isEmpty();
            int number = road ? edges.size() : -1;
            List<Integer> own = new ArrayList<>();
            for (Lane lane : edge.lanes()) {
                laneIndex.put(lane.id(), lanes.size());
                own.add(lanes.size());
                lanes.add(new Lane(
                        lanes.size(),
                        lane.id(),
                        number,
                        lane.indexInEdge(),
                        lane.length(),
                        lane.speed(),
                        lane.use(),
                        lane.shape()));
            }
            if (road) {
                edgeIndex.put(edge.id(), number);
                edges.add(new Edge(number, edge.id(), junction(edge.from()), junction(edge.to()), own));
            }
        }
    }

    private int junction(String id) {
        return junctionIndex.getOrDefault(id, -1);
    }

    private void numberRequests() {
        for (RawJunction junction : raw.junctions) {
            if (junction.type().equals("internal")) {
                continue;
            }
            for (int i = 0; i < junction.insideLanes().length; i++) {
                requestOfLastLane.put(junction.insideLanes()[i], new int[] {junctionIndex.get(junction.id()), i});
            }
        }
        for (RawConnection connection : raw.connections) {
            if (connection.from().startsWith(":") && !connection.via().isEmpty()) {
                nextInside.put(connection.from() + "_" + connection.fromLane(), connection.via());
            }
        }
    }

    private void collectDrafts() {
        for (RawConnection connection : raw.connections) {
            if (edgeIndex.containsKey(connection.from())) {
                drafts.add(draft(connection));
            }
        }
    }

    private Draft draft(RawConnection connection) {
        int from = lane(connection.from(), connection.fromLane());
        int to = lane(connection.to(), connection.toLane());
        List<Integer> via = new ArrayList<>();
        String inside = connection.via();
        while (inside != null && !inside.isEmpty() && via.size() < 8) {
            Integer index = laneIndex.get(inside);
            if (index == null) {
                throw fault("connection", "via [%s] is unknown".formatted(inside));
            }
            via.add(index);
            inside = nextInside.get(inside);
        }
        int[] request = via.isEmpty()
                ? null
                : requestOfLastLane.get(lanes.get(via.getLast()).id());
        int junction = edges.get(lanes.get(from).edge()).toJunction();
        return new Draft(
                connection,
                from,
                to,
                via.stream().mapToInt(Integer::intValue).toArray(),
                junction,
                request == null ? -1 : request[1]);
    }

    private int lane(String edge, int lane) {
        RawEdge found = edgeById.get(edge);
        if (found == null || lane < 0 || lane >= found.lanes().size()) {
            throw fault("connection", "names lane [%s_%d], which does not exist".formatted(edge, lane));
        }
        return laneIndex.get(found.lanes().get(lane).id());
    }

    private List<Link> links() {
        Map<Long, Integer> byRequest = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.request() >= 0) {
                byRequest.put(key(draft.junction(), draft.request()), i);
            }
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            links.add(link(i, drafts.get(i), byRequest));
        }
        return links;
    }

    private static long key(int junction, int request) {
        return ((long) junction << 32) | request;
    }

    private Link link(int index, Draft draft, Map<Long, Integer> byRequest) {
        RawRequest request = draft.junction() < 0
                ? null
                : raw.junctions.get(draft.junction()).requests().get(draft.request());
        int[] foes = request == null ? new int[0] : named(request.foes(), draft.junction(), byRequest);
        int[] yields = request == null ? new int[0] : named(request.response(), draft.junction(), byRequest);
        double length = Arrays.stream(draft.via())
                .mapToDouble(l -> lanes.get(l).length())
                .sum();
        double speed = Arrays.stream(draft.via())
                .mapToDouble(l -> lanes.get(l).speed())
                .min()
                .orElse(lanes.get(draft.to()).speed());
        double waitAt = draft.via().length > 1 ? lanes.get(draft.via()[0]).length() : -1;
        double[] own = path(draft);
        double[] foeAt = Arrays.stream(foes)
                .mapToDouble(foe -> Math.min(length, Geometry.meets(own, path(drafts.get(foe)))))
                .toArray();
        return new Link(
                index,
                draft.from(),
                draft.to(),
                draft.via(),
                length,
                speed,
                draft.raw().dir(),
                draft.junction(),
                signal(draft.raw()),
                signal(draft.raw()) < 0 ? -1 : draft.raw().linkIndex(),
                waitAt,
                foes,
                yields,
                foeAt);
    }

    private int signal(RawConnection connection) {
        if (connection.tl().isEmpty()) {
            return -1;
        }
        Integer index = signalIndex.get(connection.tl());
        if (index == null || connection.linkIndex() < 0) {
            throw fault(
                    "connection",
                    "names signal [%s] at position [%d], which does not exist"
                            .formatted(connection.tl(), connection.linkIndex()));
        }
        return index;
    }

    private int[] named(String bits, int junction, Map<Long, Integer> byRequest) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < bits.length(); i++) {
            Integer link = bits.charAt(bits.length() - 1 - i) == '1' ? byRequest.get(key(junction, i)) : null;
            if (link != null) {
                found.add(link);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private double[] path(Draft draft) {
        return Arrays.stream(draft.via())
                .mapToObj(l -> lanes.get(l).shape())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private List<Junction> junctions(List<Link> links) {
        List<List<Integer>> own = new ArrayList<>();
        raw.junctions.forEach(junction -> own.add(new ArrayList<>()));
        links.stream().filter(link -> link.junction() >= 0).forEach(link -> own.get(link.junction())
                .add(link.index()));
        List<Junction> junctions = new ArrayList<>();
        for (RawJunction junction : raw.junctions) {
            int index = junctions.size();
            junctions.add(
                    new Junction(index, junction.id(), junction.type(), junction.x(), junction.y(), own.get(index)));
        }
        return junctions;
    }

    private List<Signal> signals(List<Link> links) {
        List<Signal> signals = new ArrayList<>();
        raw.signals.values().forEach(signal -> signals.add(signal(signals.size(), signal, links)));
        return signals;
    }

    private Signal signal(int index, SumoElements.RawSignal signal, List<Link> links) {
        if (signal.phases().isEmpty()) {
            throw fault("tlLogic", "signal [%s] has no phase".formatted(signal.id()));
        }
        int size = signal.phases().getFirst().state().length();
        if (signal.phases().stream().anyMatch(phase -> phase.state().length() != size)) {
            throw fault("tlLogic", "signal [%s] has phases of different length".formatted(signal.id()));
        }
        List<List<Integer>> at = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            at.add(new ArrayList<>());
        }
        for (Link link : links) {
            if (link.signal() == index) {
                if (link.signalLink() >= size) {
                    throw fault(
                            "connection",
                            "position [%d] is beyond signal [%s]".formatted(link.signalLink(), signal.id()));
                }
                at.get(link.signalLink()).add(link.index());
            }
        }
        return new Signal(
                index,
                signal.id(),
                size,
                signal.offset(),
                signal.phases(),
                at.stream().map(List::copyOf).toList(),
                crossings(index, signal, size, links));
    }

    private List<Crossing> crossings(int index, SumoElements.RawSignal signal, int size, List<Link> links) {
        List<Crossing> crossings = new ArrayList<>();
        for (RawConnection connection : raw.connections) {
            RawEdge to = edgeById.get(connection.to());
            if (connection.tl().equals(signal.id())
                    && to != null
                    && to.function().equals("crossing")
                    && connection.linkIndex() < size) {
                Lane lane = lanes.get(lane(connection.to(), connection.toLane()));
                crossings.add(new Crossing(
                        lane.id(), lane.index(), index, connection.linkIndex(), lane.length(), crossed(lane, links)));
            }
        }
        return crossings;
    }

    private List<Integer> crossed(Lane crossing, List<Link> links) {
        int[] request = requestOfLastLane.get(crossing.id());
        if (request == null) {
            return Collections.emptyList();
        }
        RawRequest own = raw.junctions.get(request[0]).requests().get(request[1]);
        List<Integer> crossed = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            int other = drafts.get(i).junction() == request[0] ? drafts.get(i).request() : -1;
            if (own != null && other >= 0 && own.foes().charAt(own.foes().length() - 1 - other) == '1') {
                crossed.add(links.get(i).index());
            }
        }
        return crossed;
    }

    private NetworkFault fault(String element, String what) {
        return new NetworkFault(raw.file, 0, element, what);
    }
}
