package de.amtsfluss.optimizer.twin;

import java.util.Arrays;
import java.util.List;

/** Puts observed vehicles into a {@link Rehearsal}: sorts them, finds their lane and continues unknown routes by ratio. */
public final class SceneLoader {
    private static final int LONGEST_ROUTE = 6;
    private static final double CAR_METRES = 5;

    private final Rehearsal rehearsal;
    private final Roads roads;
    private final double[] shares;
    private final int capacity;
    private final int[] segment;
    private final double[] position;
    private final double[] speed;
    private final double[] length;
    private final double[] weight;
    private final int[][] route;
    private final long[] order;
    private final boolean[] marked;
    private final int[] draft = new int[LONGEST_ROUTE];
    private int seen;

    /** @param shares how often each link of the network was used; shared with whoever learns them */
    public SceneLoader(Rehearsal rehearsal, double[] shares, int capacity) {
        this.rehearsal = rehearsal;
        this.roads = rehearsal.roads();
        this.shares = shares;
        this.capacity = capacity;
        segment = new int[capacity];
        position = new double[capacity];
        speed = new double[capacity];
        length = new double[capacity];
        weight = new double[capacity];
        route = new int[capacity][];
        order = new long[capacity];
        marked = new boolean[capacity];
    }

    public void begin() {
        seen = 0;
    }

    /** Takes one vehicle; nonsense (unknown lane, not a number, negative) is left out. */
    public void add(int lane, double at, double velocity, double len, double value, long id, List<Integer> nextEdges) {
        int seg = lane >= 0 && lane < roads.segmentOfLane.length ? roads.segmentOfLane[lane] : -1;
        if (seg < 0 || seen == capacity || !(at >= 0) || !(velocity >= 0) || velocity > 100 || !(len > 0) || len > 40) {
            return;
        }
        double place = Math.min(at + roads.offsetInSegment[lane], roads.length[seg] - 0.01);
        int edges = route(seg, id, nextEdges);
        segment[seen] = seg < roads.lanes ? laneFor(seg, edges > 0 ? draft[0] : -1) : seg;
        position[seen] = place;
        speed[seen] = velocity;
        length[seen] = len;
        weight[seen] = value;
        route[seen] = Arrays.copyOf(draft, edges);
        seen++;
    }

    /** Takes one believed vehicle. */
    void put(int seg, double at, double velocity, int[] edges, boolean mark, double value) {
        if (seen < capacity) {
            segment[seen] = seg < roads.lanes ? laneFor(seg, edges.length > 0 ? edges[0] : -1) : seg;
            position[seen] = Math.clamp(at, 0, roads.length[seg] - 0.01);
            position[seen] = Math.min(position[seen], roads.length[segment[seen]] - 0.01);
            speed[seen] = velocity;
            length[seen] = CAR_METRES;
            weight[seen] = value;
            route[seen] = edges;
            marked[seen] = mark;
            seen++;
        }
    }

    /** A whole route from a lane by the shares known. */
    int[] guessRoute(int lane, long id) {
        return Arrays.copyOf(draft, route(lane, id, List.of()));
    }

    /** A route that begins with a link. */
    int[] routeBy(int link, long id) {
        draft[0] = roads.toEdge[link];
        return Arrays.copyOf(draft, extend(roads.linkTo[link], id, 1));
    }

    private int laneFor(int lane, int edge) {
        if (edge < 0 || rehearsal.scene().leadsTo(lane, edge) >= 0) {
            return lane;
        }
        int nearest = lane;
        int best = Integer.MAX_VALUE;
        for (int other : roads.siblings[lane]) {
            int apart = Math.abs(other - lane);
            if (apart < best && rehearsal.scene().leadsTo(other, edge) >= 0) {
                nearest = other;
                best = apart;
            }
        }
        return nearest;
    }

    private int route(int seg, long id, List<Integer> known) {
        int edges = 0;
        int lane = seg;
        int skip = 0;
        if (seg >= roads.lanes) {
            int target = roads.toEdge[seg - roads.lanes];
            draft[edges++] = target;
            skip = !known.isEmpty() && known.getFirst() == target ? 1 : 0;
            lane = roads.linkTo[seg - roads.lanes];
        }
        for (int i = skip; i < known.size() && edges < LONGEST_ROUTE; i++) {
            int next = anyLinkTo(lane, known.get(i));
            if (next < 0) {
                return edges;
            }
            draft[edges++] = known.get(i);
            lane = roads.linkTo[next];
        }
        return extend(lane, id, edges);
    }

    private int extend(int start, long id, int known) {
        int lane = start;
        int edges = known;
        while (edges < LONGEST_ROUTE && !rehearsal.leadsAway(lane)) {
            int link = byShare(lane, id);
            if (link < 0) {
                return edges;
            }
            draft[edges++] = roads.toEdge[link];
            lane = roads.linkTo[link];
        }
        return edges;
    }

    private double share(int lane) {
        double total = 0;
        for (int link : roads.linksFrom[lane]) {
            total += shares[roads.networkLink[link]];
        }
        return total;
    }

    private static double chance(int lane, long id) {
        return (((id + lane * 31L) * 0x9E3779B97F4A7C15L) >>> 11) * 0x1.0p-53;
    }

    private int anyLinkTo(int lane, int edge) {
        int link = rehearsal.scene().leadsTo(lane, edge);
        for (int i = 0; link < 0 && i < roads.siblings[lane].length; i++) {
            link = rehearsal.scene().leadsTo(roads.siblings[lane][i], edge);
        }
        return link;
    }

    private int byShare(int lane, long id) {
        double total = share(lane);
        if (total <= 0) {
            return -1;
        }
        double rest = total * chance(lane, id);
        int last = -1;
        for (int link : roads.linksFrom[lane]) {
            rest -= shares[roads.networkLink[link]];
            last = link;
            if (rest < 0) {
                return link;
            }
        }
        return last;
    }

    /** Builds the scene from what was added. */
    public void settle() {
        settleMarked();
    }

    /**
     * Adds those who are expected but not yet seen, evenly behind everybody on the lane, driving freely. The scene must be
     * settled. A place before the begin of the lane stands for a road that nobody has drawn.
     *
     * @param from where the lane can be seen from
     * @param horizon seconds within which they come
     */
    public void expect(int lane, double from, double perSecond, double horizon) {
        Traffic scene = rehearsal.scene();
        int seg = roads.segmentOfLane[lane];
        double room = from;
        if (scene.count[seg] > 0) {
            int last = scene.vehicleAt(seg, scene.count[seg] - 1);
            room = Math.min(room, scene.position[last] - scene.length[last] - Driving.MIN_GAP);
        }
        for (double time = 0.5 / perSecond; time <= horizon; time += 1 / perSecond) {
            double at = Math.min(room, from - time * roads.speed[seg]);
            room = at - CAR_METRES - Driving.MIN_GAP;
            if (!expectOne(scene, seg, at)) {
                return;
            }
        }
    }

    private boolean expectOne(Traffic scene, int seg, double at) {
        int[] edges = Arrays.copyOf(draft, route(seg, (long) (at * 1000), List.of()));
        int v = scene.append(seg, at, roads.speed[seg], CAR_METRES, Driving.MIN_GAP, 1, 1, edges);
        if (v >= 0) {
            scene.chooseLink(v, seg);
            rehearsal.aim(v);
        }
        return v >= 0;
    }

    /** Builds the scene; tells for each of its slots whether it was marked. */
    boolean[] settleMarked() {
        boolean[] marks = new boolean[seen];
        for (int i = 0; i < seen; i++) {
            long back = (long) ((roads.length[segment[i]] - position[i]) * 100);
            order[i] = ((long) segment[i] << 40) | (Math.max(0, back) << 12) | i;
        }
        Arrays.sort(order, 0, seen);
        Traffic scene = rehearsal.scene();
        scene.clear();
        for (int k = 0; k < seen; k++) {
            int i = (int) (order[k] & 0xFFF);
            int v = scene.append(segment[i], position[i], speed[i], length[i], Driving.MIN_GAP, 1, weight[i], route[i]);
            if (v >= 0) {
                marks[v] = marked[i];
                if (segment[i] < roads.lanes) {
                    scene.chooseLink(v, segment[i]);
                } else {
                    scene.nextLink[v] = segment[i] - roads.lanes;
                }
                rehearsal.aim(v);
            }
        }
        return marks;
    }
}
