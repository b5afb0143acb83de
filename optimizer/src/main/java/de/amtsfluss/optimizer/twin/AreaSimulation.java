package de.amtsfluss.optimizer.twin;

import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.demand.Kind;
import de.amtsfluss.optimizer.network.Lane;
import de.amtsfluss.optimizer.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A whole area over a window of time: vehicles come, queue, block each other and leave. The same seed gives the same
 * run. Everything is allocated before the first second; an instance may run as often as wanted, by one thread at a time.
 */
public final class AreaSimulation {
    private final Roads roads;
    private final Demand demand;
    private final Traffic traffic;
    private final byte[] lights;
    private final int[] owner;
    private final int[] firstWaiting;
    private final int[] lastWaiting;
    private final int[] lastEntered;
    private final int[][] entries;
    private int[] behind = new int[0];
    private final int[] busyOrigins;
    private int busyCount;
    private Arrivals arrivals;

    public AreaSimulation(Network network, Demand demand) {
        this(roads(network), demand);
    }

    AreaSimulation(Roads roads, Demand demand) {
        this.roads = roads;
        this.demand = demand;
        traffic = new Traffic(roads, capacity(roads));
        traffic.measureLinks();
        lights = new byte[roads.lights()];
        owner = new int[traffic.capacity];
        int edges = roads.network.edges().size();
        firstWaiting = new int[edges];
        lastWaiting = new int[edges];
        lastEntered = new int[edges];
        busyOrigins = new int[edges];
        entries = new int[edges][];
        for (int edge = 0; edge < edges; edge++) {
            entries[edge] = roads.network.edge(edge).lanes().stream()
                    .mapToInt(lane -> roads.segmentOfLane[lane])
                    .filter(segment -> segment >= 0)
                    .toArray();
        }
    }

    /** Lanes for cars; lanes for buses only where a road has no other. */
    static Roads roads(Network network) {
        List<Integer> lanes = network.edges().stream()
                .flatMap(edge -> {
                    boolean cars = edge.lanes().stream()
                            .anyMatch(lane -> network.lane(lane).use() == Lane.Use.CARS);
                    return edge.lanes().stream()
                            .filter(lane -> cars
                                    ? network.lane(lane).use() == Lane.Use.CARS
                                    : network.lane(lane).motorised());
                })
                .collect(Collectors.toList());
        return Roads.of(network, lanes);
    }

    private static int capacity(Roads roads) {
        return roads.ringTotal;
    }

    /** Runs the window once. */
    public Outcome run(Lights program, long seed) {
        return run(program, Arrivals.of(demand, seed), seed, Double.POSITIVE_INFINITY);
    }

    /**
     * @param bound vehicle seconds lost after which the run is given up; what is left then counts as lost like before
     */
    public Outcome run(Lights program, Arrivals coming, long seed, double bound) {
        prepare(coming, seed);
        int next = 0;
        double begin = demand.begin();
        int seconds = (int) (demand.end() - begin);
        double waited = 0;
        int second = 0;
        for (; second < seconds; second++) {
            double now = begin + second;
            while (next < coming.count && coming.due[next] <= now) {
                queue(next++);
            }
            insertWaiting(now);
            program.show((long) now, lights);
            traffic.step(lights);
            waited += waiting;
            if (traffic.lost + waited > bound) {
                break;
            }
        }
        while (second == seconds && next < coming.count) {
            queue(next++);
        }
        return outcome(Math.min(second + 1, seconds), seconds);
    }

    private int waiting;
    private double departDelay;
    private int entered;
    private final double[] lostByKind = new double[Kind.values().length];
    private final int[] countByKind = new int[Kind.values().length];

    private void prepare(Arrivals coming, long seed) {
        arrivals = coming;
        traffic.clear();
        traffic.seed(seed * 0x9E3779B97F4A7C15L | 1);
        Arrays.fill(firstWaiting, -1);
        Arrays.fill(lastEntered, -1);
        if (behind.length < coming.count) {
            behind = new int[coming.count];
        }
        busyCount = 0;
        waiting = 0;
        departDelay = 0;
        entered = 0;
        Arrays.fill(lostByKind, 0);
        Arrays.fill(countByKind, 0);
    }

    private void queue(int arrival) {
        int edge = arrivals.origin[arrival];
        behind[arrival] = -1;
        if (firstWaiting[edge] < 0) {
            firstWaiting[edge] = arrival;
            busyOrigins[busyCount++] = edge;
        } else {
            behind[lastWaiting[edge]] = arrival;
        }
        lastWaiting[edge] = arrival;
        waiting++;
    }

    private void insertWaiting(double now) {
        for (int i = 0; i < busyCount; i++) {
            int edge = busyOrigins[i];
            int arrival = firstWaiting[edge];
            if (insert(edge, arrival)) {
                departDelay += now - arrivals.due[arrival];
                countByKind[arrivals.kind[arrival]]++;
                lostByKind[arrivals.kind[arrival]] += now - arrivals.due[arrival];
                entered++;
                waiting--;
                firstWaiting[edge] = behind[arrival];
                if (firstWaiting[edge] < 0) {
                    busyOrigins[i--] = busyOrigins[--busyCount];
                }
            }
        }
    }

    /** Vehicles enter a road one after the other, whatever its lanes: the one before must have left the beginning. */
    private boolean insert(int edge, int arrival) {
        double length = arrivals.length[arrival];
        double room = length + arrivals.gap[arrival];
        int before = lastEntered[edge];
        if (before >= 0
                && owner[before] >= 0
                && traffic.segment[before] >= 0
                && traffic.segment[before] < roads.lanes
                && roads.laneEdge[traffic.segment[before]] == edge
                && traffic.position[before] - traffic.length[before] < room) {
            return false;
        }
        int lane = emptiest(edge, arrivals.route[arrival]);
        if (lane < 0) {
            return false;
        }
        int at = traffic.count[lane];
        if (at > 0) {
            int last = traffic.vehicleAt(lane, at - 1);
            if (traffic.position[last] - traffic.length[last] < room) {
                return false;
            }
        }
        int v = traffic.append(
                lane,
                Math.min(length, roads.length[lane] - 0.1),
                0,
                length,
                arrivals.gap[arrival],
                arrivals.factor[arrival],
                1,
                arrivals.route[arrival]);
        if (v < 0) {
            return false;
        }
        traffic.kind[v] = arrivals.kind[arrival];
        owner[v] = arrival;
        lastEntered[edge] = v;
        traffic.chooseLink(v, lane);
        return true;
    }

    private int emptiest(int edge, int[] route) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int lane : entries[edge]) {
            boolean leads = route.length == 0 || traffic.leadsTo(lane, route[0]) >= 0;
            if (leads && traffic.count[lane] < fewest) {
                best = lane;
                fewest = traffic.count[lane];
            }
        }
        return best;
    }

    private Outcome outcome(int played, int planned) {
        double end = demand.begin() + played;
        double neverEntered = 0;
        for (int i = 0; i < busyCount; i++) {
            for (int a = firstWaiting[busyOrigins[i]]; a >= 0; a = behind[a]) {
                neverEntered += end - arrivals.due[a];
                lostByKind[arrivals.kind[a]] += end - arrivals.due[a];
                countByKind[arrivals.kind[a]]++;
            }
        }
        for (int k = 0; k < lostByKind.length; k++) {
            lostByKind[k] += traffic.lostByKind[k];
        }
        int vehicles = Math.max(1, entered + waiting);
        double scale = (double) planned / played;
        return new Outcome(
                vehicles,
                (traffic.lost + departDelay + neverEntered) * scale / vehicles,
                traffic.stops * scale / vehicles,
                traffic.co2 * scale / vehicles,
                lostByKind.clone(),
                countByKind.clone(),
                roads.perNetworkLink(traffic.lostOnLink),
                roads.perNetworkLink(traffic.passed),
                waiting);
    }

    public Roads roads() {
        return roads;
    }

    public Demand demand() {
        return demand;
    }
}
