package de.amtsfluss.optimizer.twin;

import de.amtsfluss.optimizer.network.Detector;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A whole network that goes on for ever, one second at a time. Vehicles are put in when wanted and can be looked at;
 * detectors count them. The same calls with the same seed give the same traffic.
 */
public final class LiveTraffic {
    private static final int MOST_VEHICLES = 4_000;
    private static final double LOOP_METRES = 2;
    private static final double STANDING = 0.1;
    private static final double GAP_METRES = 2.5;
    private static final double FAST_ENTRY_ROOM = 30;
    private static final double FAST_ENTRY = 9;

    private final Roads roads;
    private final Traffic traffic;
    private final List<Detector> detectors;
    private final List<List<Integer>> detectorsOf = new ArrayList<>();
    private final int[] passed;
    private final boolean[] occupied;
    private final long[] id = new long[MOST_VEHICLES];
    private final Body[] body = new Body[MOST_VEHICLES];
    private final int[] stood = new int[MOST_VEHICLES];
    private final int[] age = new int[MOST_VEHICLES];
    private final int[] segmentBefore = new int[MOST_VEHICLES];
    private final double[] positionBefore = new double[MOST_VEHICLES];
    private final byte[] lights;
    private long entered;

    public LiveTraffic(Network network, List<Detector> detectors, long seed) {
        this.roads = Roads.whole(network);
        this.traffic = new Traffic(roads, MOST_VEHICLES);
        this.traffic.seed(seed * 2 + 1);
        this.lights = new byte[roads.lights()];
        this.detectors = List.copyOf(detectors);
        this.passed = new int[detectors.size()];
        this.occupied = new boolean[detectors.size()];
        for (int segment = 0; segment < roads.segments; segment++) {
            detectorsOf.add(new ArrayList<>());
        }
        for (int i = 0; i < detectors.size(); i++) {
            detectorsOf.get(roads.segmentOfLane[detectors.get(i).lane()]).add(i);
        }
        Arrays.fill(segmentBefore, -1);
    }

    /** What moves. */
    public enum Body {
        CAR(4.6, 1),
        LORRY(10, 0.9),
        BUS(12, 0.9),
        EMERGENCY(8, 1.15);

        private final double lengthMetres;
        private final double eagerness;

        Body(double lengthMetres, double eagerness) {
            this.lengthMetres = lengthMetres;
            this.eagerness = eagerness;
        }
    }

    /**
     * @param lane of the network, also one inside a junction
     * @param position metres from the lane's begin to the front
     * @param nextEdges edges after the present one
     */
    public record Vehicle(
            long id, Body body, int lane, double position, double speed, double length, List<Integer> nextEdges) {}

    /** @param stood seconds it stood; {@code travelled} seconds it was on the way */
    public record Left(long id, Body body, int stood, int travelled) {}

    /**
     * Puts a vehicle at the begin of a route.
     *
     * @return its number, or -1 where there is no room now
     */
    public long enter(Body kind, List<Integer> edges) {
        int[] route = edges.stream().skip(1).mapToInt(Integer::intValue).toArray();
        int lane = emptiest(edges.getFirst(), route);
        if (lane < 0) {
            return -1;
        }
        double room = room(lane);
        if (room < kind.lengthMetres + GAP_METRES) {
            return -1;
        }
        double speed = room > FAST_ENTRY_ROOM ? FAST_ENTRY : 0;
        double at = Math.min(kind.lengthMetres, roads.length[lane] - 0.1);
        int v = traffic.append(lane, at, speed, kind.lengthMetres, GAP_METRES, kind.eagerness, 1, route);
        if (v < 0) {
            return -1;
        }
        traffic.chooseLink(v, lane);
        id[v] = ++entered;
        body[v] = kind;
        stood[v] = 0;
        age[v] = 0;
        return entered;
    }

    private double room(int lane) {
        if (traffic.count[lane] == 0) {
            return Double.POSITIVE_INFINITY;
        }
        int last = traffic.vehicleAt(lane, traffic.count[lane] - 1);
        return traffic.position[last] - traffic.length[last];
    }

    private int emptiest(int edge, int[] route) {
        int best = -1;
        for (int lane : roads.network.edge(edge).lanes()) {
            int segment = roads.segmentOfLane[lane];
            boolean leads = segment >= 0 && (route.length == 0 || traffic.leadsTo(segment, route[0]) >= 0);
            if (leads && (best < 0 || traffic.count[segment] < traffic.count[best])) {
                best = segment;
            }
        }
        return best;
    }

    /** Moves everybody by one second and tells who left. */
    public void step(Consumer<Left> leaving) {
        for (int v = 0; v < traffic.used; v++) {
            segmentBefore[v] = traffic.segment[v];
            positionBefore[v] = traffic.position[v];
        }
        traffic.step(lights);
        Arrays.fill(passed, 0);
        Arrays.fill(occupied, false);
        for (int v = 0; v < traffic.used; v++) {
            if (segmentBefore[v] >= 0) {
                account(v, leaving);
            }
        }
    }

    private void account(int v, Consumer<Left> leaving) {
        int segment = traffic.segment[v];
        boolean changed = segment != segmentBefore[v];
        for (int d : detectorsOf.get(segmentBefore[v])) {
            double at = detectors.get(d).at();
            passed[d] += at > positionBefore[v] && (changed || at <= traffic.position[v]) ? 1 : 0;
        }
        if (segment < 0) {
            leaving.accept(new Left(id[v], body[v], stood[v], age[v]));
            return;
        }
        for (int d : detectorsOf.get(segment)) {
            double at = detectors.get(d).at();
            passed[d] += changed && at <= traffic.position[v] ? 1 : 0;
            occupied[d] |= traffic.position[v] >= at && traffic.position[v] - traffic.length[v] <= at + LOOP_METRES;
        }
        age[v]++;
        stood[v] += traffic.speed[v] < STANDING ? 1 : 0;
    }

    /** Vehicles that passed this detector in the last second. */
    public int passed(int detector) {
        return passed[detector];
    }

    /** Somebody stands or drives on this detector. */
    public boolean occupied(int detector) {
        return occupied[detector];
    }

    /** Everybody on the road, in a fixed order. */
    public List<Vehicle> vehicles() {
        List<Vehicle> all = new ArrayList<>();
        for (int v = 0; v < traffic.used; v++) {
            if (traffic.segment[v] >= 0) {
                all.add(vehicle(v));
            }
        }
        return all;
    }

    private Vehicle vehicle(int v) {
        int segment = traffic.segment[v];
        int lane = segment < roads.lanes
                ? roads.networkLane[segment]
                : roads.network.link(roads.networkLink[segment - roads.lanes]).via()[0];
        int[] route = traffic.route[v];
        List<Integer> next = Arrays.stream(route, Math.min(route.length, traffic.routeAt[v]), route.length)
                .boxed()
                .toList();
        return new Vehicle(id[v], body[v], lane, traffic.position[v], traffic.speed[v], traffic.length[v], next);
    }

    /** From the next second on the signal shows this picture. */
    public void show(int signal, String picture) {
        for (int i = 0; i < picture.length(); i++) {
            lights[roads.lightStart(signal) + i] = switch (picture.charAt(i)) {
                case 'G' -> Traffic.GREEN;
                case 'g' -> Traffic.YIELD;
                case 'y' -> Traffic.YELLOW;
                default -> Traffic.RED;
            };
        }
    }

    public int present() {
        return (int) IntStream.range(0, traffic.used)
                .filter(v -> traffic.segment[v] >= 0)
                .count();
    }
}
