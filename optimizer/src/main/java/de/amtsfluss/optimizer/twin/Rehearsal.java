package de.amtsfluss.optimizer.twin;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Tries futures of one signal: places what was observed on {@link Roads}, then plays a short sequence of stages followed
 * by a simple base policy and returns the time lost. Nothing is allocated while playing.
 */
public final class Rehearsal {
    /** How roll-outs are played; seconds, metres and vehicle seconds. */
    public record Terms(
            int horizon,
            int grid,
            double baseReach,
            double patientReach,
            double baseYieldWeight,
            double baseStay,
            double stopCost,
            double restCost,
            int neighbourRed) {}

    /** Stands for "let the base policy choose". */
    public static final int FREE = -1;

    private final Roads roads;
    private final StageTable stages;
    private final Terms terms;
    private final int firstLight;
    private final Traffic base;
    private final Traffic future;
    private final byte[] now;
    private final byte[] lights;
    private final boolean[] away;
    private final int[] watched;
    private final double[] watchedFrom;
    private final int[] ownLanes;
    private final double[] opensAt;
    private final double[] closedAt;
    private final byte[] leaving;
    /** Before this second a position that was left still shows its green. */
    private final double[] keptUntil;
    /** Before this second a position cannot open: people are still on their way. */
    private final double[] clearAt;

    private final double[] clearNow;
    private final boolean[] walked;
    /** Crossings of the present stage that do not open in it any more. */
    private final boolean[] shut;

    private final boolean[] shutNow;
    private final boolean onFoot;
    private final double[] demand;
    private final byte[][] letters;
    private final boolean[] neighbourGate;
    /** What all signals show in each second of the future; our own are overwritten while playing. */
    private final byte[][] ahead;

    private final int[] neighbours;
    private byte[][] recorded;
    /** What one second of red costs the people who wait at each position. */
    private final double[] people;

    private long played;

    /** @param toStopLine per lane of the network: metres from its end to the signal's stop line */
    public Rehearsal(
            Roads roads, int signal, StageTable stages, Terms terms, IntToDoubleFunction toStopLine, int capacity) {
        this.roads = roads;
        this.stages = stages;
        this.terms = terms;
        firstLight = roads.lightStart(signal);
        base = new Traffic(roads, capacity);
        future = new Traffic(roads, capacity);
        now = new byte[roads.lights()];
        lights = new byte[roads.lights()];
        int size = stages.yellow().length;
        opensAt = new double[size];
        closedAt = new double[size];
        leaving = new byte[size];
        keptUntil = new double[size];
        clearAt = new double[size];
        clearNow = new double[size];
        walked = new boolean[size];
        shut = new boolean[size];
        shutNow = new boolean[size];
        onFoot = Arrays.stream(stages.walks()).anyMatch(clears -> clears.length > 0);
        demand = new double[size];
        people = new double[size];
        ownLanes = IntStream.range(0, roads.lanes)
                .filter(lane -> Arrays.stream(roads.linksFrom[lane]).anyMatch(this::own))
                .toArray();
        away = new boolean[roads.lanes];
        for (int lane = 0; lane < roads.lanes; lane++) {
            away[lane] = toStopLine.applyAsDouble(roads.networkLane[lane]) == Double.POSITIVE_INFINITY;
        }
        watched = IntStream.range(0, roads.lanes)
                .filter(lane -> toStopLine.applyAsDouble(roads.networkLane[lane]) < terms.baseReach())
                .toArray();
        watchedFrom = Arrays.stream(watched)
                .mapToDouble(lane ->
                        roads.length[lane] + toStopLine.applyAsDouble(roads.networkLane[lane]) - terms.baseReach())
                .toArray();
        letters = stages.pictures().stream().map(Traffic::letters).toArray(byte[][]::new);
        ahead = new byte[terms.horizon()][roads.lights()];
        neighbours = roads.signalsSeen().filter(other -> other != signal).toArray();
        neighbourGate = new boolean[roads.lights()];
        for (int[] gates : roads.gates) {
            for (int gate : gates) {
                neighbourGate[gate] = !isOwn(gate);
            }
        }
    }

    private boolean own(int link) {
        return roads.light[link] >= 0 && isOwn(roads.light[link]);
    }

    private boolean isOwn(int light) {
        return light >= firstLight && light < firstLight + stages.yellow().length;
    }

    /** The scene to fill before playing; it must be settled by {@link SceneLoader}. */
    Traffic scene() {
        return base;
    }

    /** Moves the placed scene one second on: observations that came late are brought up to now. */
    public void advance(byte[] lightsThen) {
        base.step(lightsThen);
        base.lost = 0;
        base.stops = 0;
    }

    /** Where a neighbour's announced pictures are written. */
    public interface Announcements {
        /** Fills the rows, one per second, and returns how many it knows. */
        int announced(int signal, byte[][] rows);
    }

    /** What all signals of the network show at this moment, and what the neighbours have announced. */
    public void lightsNow(byte[] all, Announcements announcements) {
        System.arraycopy(all, 0, now, 0, now.length);
        for (byte[] row : ahead) {
            System.arraycopy(all, 0, row, 0, row.length);
        }
        for (int neighbour : neighbours) {
            int known = announcements.announced(neighbour, ahead);
            int first = roads.lightStart(neighbour);
            int size = roads.lightStart(neighbour + 1) - first;
            for (int t = Math.max(1, known); t < ahead.length; t++) {
                System.arraycopy(ahead[t - 1], first, ahead[t], first, size);
            }
            open(first, size, Math.max(known, terms.neighbourRed()));
        }
    }

    /** Nobody's red beyond our exits lasts for ever. */
    private void open(int first, int size, int from) {
        for (int light = first; light < first + size; light++) {
            for (int t = from; neighbourGate[light] && t < ahead.length; t++) {
                ahead[t][light] = Traffic.GREEN;
            }
        }
    }

    /** Plays a future once more and writes down what our signal shows in each second of it. */
    public byte[][] announce(int present, int first, int stay, int second, boolean patient) {
        recorded = new byte[terms.horizon()][stages.yellow().length];
        play(present, first, stay, second, patient, Double.POSITIVE_INFINITY);
        byte[][] result = recorded;
        recorded = null;
        return result;
    }

    /**
     * Plays one future.
     *
     * @param present stage now open
     * @param first stage to change to at once, or {@code present}
     * @param stay seconds to keep the present stage when {@code first} is the present one
     * @param second stage after that, or {@link #FREE}
     * @param patient base policy that finishes a queue before it changes; else the one that serves the many
     * @param bound give up when the cost exceeds this
     * @return weighted seconds lost, or infinity when the bound was exceeded
     */
    public double play(int present, int first, int stay, int second, boolean patient, double bound) {
        begin();
        int stage = present;
        double ready = 0;
        if (first != present) {
            ready = change(present, first, 0);
            stage = first;
        } else {
            ready = stay;
        }
        int pending = second;
        for (int t = 0; t < terms.horizon(); t++) {
            if (t > 0 && t >= ready && (pending != FREE || t % terms.grid() == 0)) {
                int next = pending != FREE ? pending : greedy(stage, patient);
                pending = FREE;
                if (next != stage) {
                    ready = change(stage, next, t);
                    stage = next;
                } else {
                    ready = t + terms.grid();
                }
            }
            if (tooCostly(stage, t, bound)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return cost();
    }

    /**
     * Plays one future that shows a given stage from each choice to the next, then follows the base policy.
     *
     * @param sequence the stages, of which the first {@code depth} are shown
     * @return weighted seconds lost, or infinity when the bound was exceeded
     */
    public double play(int present, int[] sequence, int depth, boolean patient, double bound) {
        begin();
        int stage = present;
        double ready = 0;
        int at = 0;
        for (int t = 0; t < terms.horizon(); t++) {
            if (t >= ready && (at < depth || t % terms.grid() == 0)) {
                int next = at < depth ? sequence[at++] : greedy(stage, patient);
                ready = next == stage ? t + terms.grid() : change(stage, next, t);
                stage = next;
            }
            if (tooCostly(stage, t, bound)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return cost();
    }

    private void begin() {
        future.copyFrom(base);
        Arrays.fill(opensAt, -1000);
        Arrays.fill(keptUntil, -1000);
        System.arraycopy(clearNow, 0, clearAt, 0, clearAt.length);
        Arrays.fill(walked, false);
        System.arraycopy(shutNow, 0, shut, 0, shut.length);
    }

    /** Plays the second; true when what was lost so far exceeds the bound. */
    private boolean tooCostly(int stage, int t, double bound) {
        show(stage, t);
        future.step(lights);
        future.lost += redForPeople();
        boolean over = future.lost + terms.stopCost() * future.stops > bound;
        played += over ? (long) t * future.vehicles() : 0;
        return over;
    }

    private double cost() {
        played += (long) terms.horizon() * future.vehicles();
        return future.lost
                + terms.stopCost() * future.stops
                + (terms.restCost() == 0 ? 0 : terms.restCost() * waiting());
    }

    /** Sets what a second of red costs at a crossing, and forgets the others. */
    public void waiting(double[] costPerSecond) {
        System.arraycopy(costPerSecond, 0, people, 0, people.length);
    }

    /**
     * Sets how far the crossings are.
     *
     * @param clear seconds from now that each position must wait for people who are still on their way
     * @param closed crossings of the present stage that do not open in it any more
     */
    public void walks(double[] clear, boolean[] closed) {
        System.arraycopy(clear, 0, clearNow, 0, clearNow.length);
        System.arraycopy(closed, 0, shutNow, 0, shutNow.length);
    }

    /** Who waits on foot costs until the crossing opens once. */
    private double redForPeople() {
        double cost = 0;
        for (int p = 0; p < people.length; p++) {
            walked[p] |= lights[firstLight + p] >= Traffic.YIELD;
            cost += walked[p] ? 0 : people[p];
        }
        return cost;
    }

    private double change(int from, int to, int t) {
        double[] after = stages.opensAfter()[from][to];
        double ready = t + 1.0;
        boolean late = false;
        for (int p = 0; p < demand.length; p++) {
            if (stages.open(to, p) && !stages.open(from, p)) {
                opensAt[p] = Math.max(t + after[p], clearAt[p]);
                late |= onFoot && opensAt[p] > t + stages.yellow()[p];
                boolean idle = stages.walks()[p].length > 0 && (people[p] == 0 || walked[p]);
                ready = idle ? ready : Math.max(ready, opensAt[p] + stages.minGreen()[p]);
            }
        }
        for (int p = 0; p < demand.length; p++) {
            if (stages.open(from, p) && !stages.open(to, p)) {
                leaving[p] = letters[from][p];
                keptUntil[p] = late ? lastGreen(p, from, to, t) : t;
                closedAt[p] = keptUntil[p] + stages.yellow()[p];
            }
        }
        for (int p = 0; p < demand.length; p++) {
            opensAt[p] = shut[p] && stages.open(from, p) && stages.open(to, p) ? t : opensAt[p];
            shut[p] = false;
        }
        sendPeople(to, t);
        return Math.ceil(ready / terms.grid()) * terms.grid();
    }

    /** A position keeps its green while those who wait for it have to wait longer for somebody else. */
    private double lastGreen(int p, int from, int to, int t) {
        double last = Double.POSITIVE_INFINITY;
        for (int q = 0; q < demand.length; q++) {
            double between = stages.intergreen()[p][q];
            if (between > 0 && stages.open(to, q) && !stages.open(from, q)) {
                last = Math.min(last, opensAt[q] - between);
            }
        }
        return last == Double.POSITIVE_INFINITY ? t : Math.max(t, last);
    }

    /** Who waits on foot goes when his crossing opens, and has to arrive before anybody crosses his way. */
    private void sendPeople(int to, int t) {
        for (int p = 0; p < demand.length; p++) {
            double[] clears = stages.walks()[p];
            if (clears.length > 0 && people[p] > 0 && !walked[p] && stages.open(to, p) && opensAt[p] >= t) {
                for (int q = 0; q < clears.length; q++) {
                    clearAt[q] = clears[q] == 0
                            ? clearAt[q]
                            : Math.max(clearAt[q], opensAt[p] + stages.minGreen()[p] + clears[q]);
                }
            }
        }
    }

    private void show(int stage, int t) {
        System.arraycopy(ahead[t], 0, lights, 0, lights.length);
        byte[] wanted = letters[stage];
        for (int p = 0; p < wanted.length; p++) {
            byte light = wanted[p];
            if (light >= Traffic.YIELD) {
                light = t >= opensAt[p] && !shut[p] ? light : Traffic.RED;
            } else {
                light = t < closedAt[p] && opensAt[p] < t ? Traffic.YELLOW : Traffic.RED;
                light = t < keptUntil[p] ? leaving[p] : light;
            }
            lights[firstLight + p] = light;
        }
        if (recorded != null) {
            System.arraycopy(lights, firstLight, recorded[t], 0, wanted.length);
        }
    }

    /** The base policy: the stage that serves most of those who are near. */
    private int greedy(int stage, boolean patient) {
        if (patient && running(stage)) {
            return stage;
        }
        Arrays.fill(demand, 0);
        for (int i = 0; i < watched.length; i++) {
            countDemand(watched[i], watchedFrom[i]);
        }
        int best = stage;
        double most = -1;
        for (int s = 0; s < letters.length; s++) {
            double score = s == stage ? terms.baseStay() : 0;
            for (int p = 0; p < demand.length; p++) {
                byte light = letters[s][p];
                score += light == Traffic.GREEN
                        ? demand[p]
                        : light == Traffic.YIELD ? terms.baseYieldWeight() * demand[p] : 0;
            }
            if (score > most) {
                most = score;
                best = s;
            }
        }
        return best;
    }

    /** Marks the positions of our picture for which a vehicle stands near the stop line in the placed scene. */
    public void markWaiting(boolean[] marks) {
        for (int i = 0; i < watched.length; i++) {
            for (int k = 0; k < base.count[watched[i]]; k++) {
                int v = base.vehicleAt(watched[i], k);
                if (base.target[v] >= 0 && base.speed[v] < 0.5) {
                    marks[base.target[v]] = true;
                }
            }
        }
    }

    /** True while somebody with right of way is close to the stop line. */
    private boolean running(int stage) {
        for (int i = 0; i < watched.length; i++) {
            int lane = watched[i];
            for (int k = 0; k < future.count[lane]; k++) {
                int v = future.vehicleAt(lane, k);
                if (future.position[v] < watchedFrom[i] + terms.baseReach() - terms.patientReach()) {
                    break;
                }
                if (future.target[v] >= 0 && letters[stage][future.target[v]] == Traffic.GREEN) {
                    return true;
                }
            }
        }
        return false;
    }

    private void countDemand(int lane, double from) {
        for (int i = 0; i < future.count[lane]; i++) {
            int v = future.vehicleAt(lane, i);
            if (future.position[v] < from) {
                return;
            }
            if (future.target[v] >= 0) {
                demand[future.target[v]] += future.weight[v];
            }
        }
    }

    /** True for lanes behind the signal, from which nobody comes back. */
    boolean leadsAway(int lane) {
        return away[lane];
    }

    /** Finds the position of our picture that a placed vehicle heads for. */
    void aim(int v) {
        int link = base.nextLink[v];
        int at = base.routeAt[v] + 1;
        while (link >= 0 && !own(link)) {
            int lane = base.entryLane(v, link, at);
            int wanted = at < base.route[v].length ? base.route[v][at] : -1;
            link = wanted < 0 ? -1 : base.leadsTo(lane, wanted);
            at++;
        }
        base.target[v] = link < 0 ? -1 : roads.light[link] - firstLight;
    }

    private double waiting() {
        double waiting = 0;
        for (int lane : ownLanes) {
            for (int i = 0; i < future.count[lane]; i++) {
                int v = future.vehicleAt(lane, i);
                waiting += future.speed[v] < 1 ? future.weight[v] : 0;
            }
        }
        return waiting;
    }

    /** Vehicle steps computed so far; a measure of effort that does not depend on the machine. */
    public long effort() {
        return played;
    }

    public int vehicles() {
        return base.vehicles();
    }

    public Roads roads() {
        return roads;
    }

    public List<String> pictures() {
        return stages.pictures();
    }
}
