package de.amtsfluss.optimizer.twin;

import java.util.Arrays;

/**
 * Vehicles on {@link Roads}, moved in one-second steps. Longer than our usual files because it is the hot loop: one
 * class keeps the arrays together, nothing is allocated after construction, and copies are plain array copies. Only
 * what the first of a lane asks about others' paths is in {@link RightOfWay}: most vehicles follow somebody.
 *
 * <p>Model: Krauss car-following, yellow dilemma, gap acceptance of yielding links, waiting inside the junction, slower
 * turns, no entry into a junction whose exit is full, lanes chosen when entering a road. Deterministic for a given seed.
 */
public final class Traffic {
    /** A light is closed. */
    public static final byte RED = 0;
    /** Stop if you can. */
    public static final byte YELLOW = 1;
    /** Open, but foes go first. */
    public static final byte YIELD = 2;
    /** Open with right of way. */
    public static final byte GREEN = 3;

    private static final double STOPPED = 0.1;
    private static final double PER_ACCEL = 1 / Driving.ACCEL;

    final Roads roads;
    final int capacity;
    private final RightOfWay rightOfWay;
    int used;
    final double[] position;
    final double[] speed;
    final double[] planned;
    final double[] length;
    final double[] gap;
    final double[] factor;
    final double[] weight;
    final int[] segment;
    final int[] nextLink;
    final int[][] route;
    final int[] routeAt;
    /** Position of the light the vehicle heads for, or -1; kept for the base policy of {@link Rehearsal}. */
    final int[] target;

    final int[] ring;
    final int[] head;
    final int[] count;
    private final int[] free;
    /** A bit per segment that holds somebody: most segments are empty most of the time. */
    private final long[] occupied;

    private int freeCount;
    /** Weighted seconds lost so far. */
    double lost;

    double stops;
    /** Grams of CO2 so far, only where links are measured. */
    double co2;

    /** Index of the vehicle's kind, for sums by kind. */
    final byte[] kind;

    /** Sums that only whole areas need; null where nobody asked for them. */
    double[] lostOnLink;

    double[] passed;
    final double[] lostByKind = new double[8];
    int left;
    long noise;
    private final double sigmaMean = Driving.SIGMA * Driving.ACCEL / 2;

    public Traffic(Roads roads, int capacity) {
        this.roads = roads;
        this.capacity = capacity;
        position = new double[capacity];
        speed = new double[capacity];
        planned = new double[capacity];
        length = new double[capacity];
        gap = new double[capacity];
        factor = new double[capacity];
        weight = new double[capacity];
        segment = new int[capacity];
        nextLink = new int[capacity];
        route = new int[capacity][];
        routeAt = new int[capacity];
        target = new int[capacity];
        kind = new byte[capacity];
        ring = new int[roads.ringTotal];
        head = new int[roads.segments];
        count = new int[roads.segments];
        free = new int[capacity];
        rightOfWay = new RightOfWay(this);
        occupied = new long[(roads.segments + Long.SIZE - 1) / Long.SIZE];
    }

    /** A picture as lights. */
    public static byte[] letters(String picture) {
        byte[] values = new byte[picture.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = letter(picture.charAt(i));
        }
        return values;
    }

    static byte letter(char letter) {
        return switch (letter) {
            case 'G', 'o' -> GREEN;
            case 'g' -> YIELD;
            case 'y', 'Y' -> YELLOW;
            default -> RED;
        };
    }

    /** Makes this an exact copy of another scene on the same roads. */
    public void copyFrom(Traffic other) {
        used = other.used;
        System.arraycopy(other.position, 0, position, 0, used);
        System.arraycopy(other.speed, 0, speed, 0, used);
        System.arraycopy(other.length, 0, length, 0, used);
        System.arraycopy(other.gap, 0, gap, 0, used);
        System.arraycopy(other.factor, 0, factor, 0, used);
        System.arraycopy(other.weight, 0, weight, 0, used);
        System.arraycopy(other.segment, 0, segment, 0, used);
        System.arraycopy(other.nextLink, 0, nextLink, 0, used);
        System.arraycopy(other.route, 0, route, 0, used);
        System.arraycopy(other.routeAt, 0, routeAt, 0, used);
        System.arraycopy(other.target, 0, target, 0, used);
        System.arraycopy(other.ring, 0, ring, 0, ring.length);
        System.arraycopy(other.head, 0, head, 0, head.length);
        System.arraycopy(other.count, 0, count, 0, count.length);
        System.arraycopy(other.occupied, 0, occupied, 0, occupied.length);
        System.arraycopy(other.free, 0, free, 0, other.freeCount);
        freeCount = other.freeCount;
        lost = other.lost;
        stops = other.stops;
        left = other.left;
        noise = other.noise;
    }

    public void clear() {
        used = 0;
        freeCount = 0;
        lost = 0;
        stops = 0;
        co2 = 0;
        left = 0;
        Arrays.fill(lostByKind, 0);
        if (lostOnLink != null) {
            Arrays.fill(lostOnLink, 0);
            Arrays.fill(passed, 0);
        }
        Arrays.fill(head, 0);
        Arrays.fill(count, 0);
        Arrays.fill(occupied, 0);
    }

    /** From now on sums are kept by link and kind, and exhaust is reckoned. */
    void measureLinks() {
        lostOnLink = new double[roads.links];
        passed = new double[roads.links];
    }

    /** Seeds the drivers' imperfection; 0 gives every driver the mean. */
    public void seed(long seed) {
        noise = seed;
    }

    public double lostSeconds() {
        return lost;
    }

    public double stops() {
        return stops;
    }

    public int vehicles() {
        return used - freeCount;
    }

    /**
     * Puts a vehicle behind all others of its segment.
     *
     * @return its slot, or -1 where no room is left
     */
    int append(
            int seg, double at, double velocity, double len, double minGap, double eager, double value, int[] edges) {
        if (count[seg] > roads.ringMask[seg] || (freeCount == 0 && used == capacity)) {
            return -1;
        }
        int v = freeCount > 0 ? free[--freeCount] : used++;
        position[v] = at;
        speed[v] = velocity;
        length[v] = len;
        gap[v] = minGap;
        factor[v] = eager;
        weight[v] = value;
        route[v] = edges;
        routeAt[v] = 0;
        nextLink[v] = -1;
        target[v] = -1;
        push(seg, v);
        return v;
    }

    private void push(int seg, int v) {
        ring[roads.ringStart[seg] + ((head[seg] + count[seg]) & roads.ringMask[seg])] = v;
        count[seg]++;
        occupied[seg >>> 6] |= 1L << seg;
        segment[v] = seg;
    }

    int vehicleAt(int seg, int i) {
        return ring[roads.ringStart[seg] + ((head[seg] + i) & roads.ringMask[seg])];
    }

    /** Moves everybody by one second under the given lights. */
    public void step(byte[] lights) {
        if (noise != 0) {
            noise = noise * 6364136223846793005L + 1442695040888963407L;
        }
        for (int word = 0; word < occupied.length; word++) {
            for (long rest = occupied[word]; rest != 0; rest &= rest - 1) {
                plan((word << 6) + Long.numberOfTrailingZeros(rest), lights);
            }
        }
        for (int word = 0; word < occupied.length; word++) {
            for (long rest = occupied[word]; rest != 0; rest &= rest - 1) {
                move((word << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
        for (int word = 0; word < occupied.length; word++) {
            int done = 0;
            for (long rest = occupied[word]; rest != 0; rest = occupied[word] >>> done << done) {
                int bit = Long.numberOfTrailingZeros(rest);
                handOver((word << 6) + bit);
                done = bit + 1;
                if (done == Long.SIZE) {
                    break;
                }
            }
        }
    }

    private void plan(int seg, byte[] lights) {
        int start = roads.ringStart[seg];
        int mask = roads.ringMask[seg];
        int first = head[seg];
        double limit = roads.speed[seg];
        int leader = -1;
        for (int i = 0; i < count[seg]; i++) {
            int v = ring[start + ((first + i) & mask)];
            double now = speed[v];
            double wish = Math.min(now + Driving.ACCEL, limit * factor[v]);
            double safe = leader < 0 ? ahead(v, seg, wish, lights) : behind(v, leader, wish);
            planned[v] = Math.max(Math.max(0, now - Driving.DECEL * 2), dawdle(v, safe, now));
            leader = v;
        }
    }

    private double behind(int v, int leader, double wish) {
        double space = position[leader] - length[leader] - position[v] - gap[v];
        return space >= Driving.carefree(wish) ? wish : Math.min(wish, Driving.follow(space, speed[leader]));
    }

    private double dawdle(int v, double wish, double now) {
        double lazy = noise == 0 ? sigmaMean : 2 * sigmaMean * random(v);
        if (wish < Driving.ACCEL) {
            lazy *= wish * PER_ACCEL;
        }
        return wish - Math.min(lazy, wish);
    }

    private double random(int v) {
        long h = (noise ^ (v * 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
        h ^= h >>> 29;
        h *= 0x94D049BB133111EBL;
        return (h >>> 11) * 0x1.0p-53;
    }

    private double ahead(int v, int seg, double wish, byte[] lights) {
        double rest = roads.length[seg] - position[v];
        if (seg >= roads.lanes) {
            return inside(v, seg - roads.lanes, rest, wish, lights);
        }
        if (rest > wish + Driving.brakeGap(wish) + 12) {
            return wish;
        }
        int link = nextLink[v];
        if (link < 0) {
            return shut(roads.gates[seg], lights) ? Math.min(wish, Driving.stop(rest)) : wish;
        }
        int light = roads.light[link] < 0 ? GREEN : lights[roads.light[link]];
        if (light == RED) {
            return Math.min(wish, Driving.stop(rest));
        }
        if (light == YELLOW) {
            double stop = Driving.stop(rest);
            if (stop >= speed[v] - Driving.DECEL) {
                return Math.min(wish, stop);
            }
        }
        return enter(v, link, rest, wish, light, lights);
    }

    private static boolean shut(int[] gates, byte[] lights) {
        for (int gate : gates) {
            if (lights[gate] >= YIELD) {
                return false;
            }
        }
        return gates.length > 0;
    }

    private double enter(int v, int link, double rest, double wish, int light, byte[] lights) {
        double safe = Math.min(wish, Driving.slowing(rest, roads.speed[roads.lanes + link] * factor[v]));
        if (exitFull(v, link)) {
            return Math.min(safe, Driving.stop(rest));
        }
        boolean yielding = light == YIELD || roads.light[link] < 0;
        if (yielding && rightOfWay.mustYield(v, link, rest, lights)) {
            double waiting = roads.waitAt[link] > 0 ? rest + roads.waitAt[link] : rest;
            safe = Math.min(safe, Driving.stop(waiting));
        }
        safe = rightOfWay.behindFoesInside(v, link, rest, safe);
        safe = behindLeader(v, link, rest, safe);
        return beyond(v, link, rest + roads.length[roads.lanes + link], routeAt[v] + 1, safe, lights);
    }

    /** Looks past short lanes: what the vehicle meets at the end of the lane its link leads to. */
    private double beyond(int v, int link, double toLane, int at, double wish, byte[] lights) {
        int lane = entryLane(v, link, at);
        double rest = toLane + roads.length[lane];
        if (count[lane] > 0 || rest > wish + Driving.brakeGap(wish) + 4) {
            return wish;
        }
        int wanted = at < route[v].length ? route[v][at] : -1;
        int next = wanted < 0 ? -1 : leadsTo(lane, wanted);
        if (next < 0) {
            return shut(roads.gates[lane], lights) ? Math.min(wish, Driving.stop(rest)) : wish;
        }
        int light = roads.light[next] < 0 ? GREEN : lights[roads.light[next]];
        double stop = Driving.stop(rest);
        boolean yielding = light == YIELD || roads.light[next] < 0;
        if (light == RED
                || light == YELLOW && stop >= speed[v] - Driving.DECEL
                || yielding && rightOfWay.mustYield(v, next, rest, lights)) {
            return Math.min(wish, stop);
        }
        double safe = Math.min(wish, Driving.slowing(rest, roads.speed[roads.lanes + next] * factor[v]));
        safe = behindLeader(v, next, rest, rightOfWay.behindFoesInside(v, next, rest, safe));
        return beyond(v, next, rest + roads.length[roads.lanes + next], at + 1, safe, lights);
    }

    private double behindLeader(int v, int link, double rest, double safe) {
        int in = roads.lanes + link;
        if (count[in] > 0) {
            int leader = vehicleAt(in, count[in] - 1);
            return Math.min(safe, Driving.follow(rest + position[leader] - length[leader] - gap[v], speed[leader]));
        }
        int to = roads.linkTo[link];
        if (count[to] > 0) {
            int leader = vehicleAt(to, count[to] - 1);
            double space = rest + roads.length[in] + position[leader] - length[leader] - gap[v];
            return Math.min(safe, Driving.follow(space, speed[leader]));
        }
        return safe;
    }

    /** True where the vehicle would come to rest inside the junction. */
    private boolean exitFull(int v, int link) {
        int to = roads.linkTo[link];
        if (count[to] == 0 || roads.foes[link].length == 0) {
            return false;
        }
        int last = vehicleAt(to, count[to] - 1);
        double space = position[last] - length[last];
        int in = roads.lanes + link;
        for (int i = 0; i < count[in]; i++) {
            int v2 = vehicleAt(in, i);
            space -= length[v2] + gap[v2];
        }
        return speed[last] < 2 && space < length[v] + gap[v];
    }

    private double inside(int v, int link, double rest, double wish, byte[] lights) {
        double safe = wish;
        double wait = roads.waitAt[link];
        if (position[v] <= wait && rightOfWay.mustYield(v, link, -position[v], lights)) {
            safe = Math.min(safe, Driving.stop(wait - position[v]));
        }
        int to = roads.linkTo[link];
        if (count[to] > 0) {
            int leader = vehicleAt(to, count[to] - 1);
            double space = rest + position[leader] - length[leader] - gap[v];
            return Math.min(safe, Driving.follow(space, speed[leader]));
        }
        return beyond(v, link, rest, routeAt[v] + 1, safe, lights);
    }

    private void move(int seg) {
        int start = roads.ringStart[seg];
        int mask = roads.ringMask[seg];
        int first = head[seg];
        double perSpeed = 1 / roads.speed[seg];
        for (int i = 0; i < count[seg]; i++) {
            int v = ring[start + ((first + i) & mask)];
            double next = planned[v];
            if (next < STOPPED && speed[v] >= STOPPED) {
                stops += weight[v];
            }
            position[v] += next;
            double late = weight[v] * Math.max(0, 1 - next * perSpeed);
            lost += late;
            if (lostOnLink != null) {
                measure(seg, v, next, late);
            }
            speed[v] = next;
        }
    }

    private void measure(int seg, int v, double next, double late) {
        co2 += Exhaust.grams(next, next - speed[v]);
        lostByKind[kind[v]] += late;
        int link = seg < roads.lanes ? nextLink[v] : seg - roads.lanes;
        if (link >= 0) {
            lostOnLink[link] += late;
        }
    }

    private void handOver(int seg) {
        while (count[seg] > 0) {
            int v = ring[roads.ringStart[seg] + head[seg]];
            double over = position[v] - roads.length[seg];
            if (over < 0) {
                return;
            }
            if (seg < roads.lanes && nextLink[v] < 0) {
                pop(seg);
                remove(v);
                continue;
            }
            int to = seg < roads.lanes ? roads.lanes + nextLink[v] : laneAfter(v, seg - roads.lanes);
            if (count[to] > roads.ringMask[to]) {
                position[v] = roads.length[seg];
                speed[v] = 0;
                return;
            }
            pop(seg);
            position[v] = over;
            stopBehindLast(to, v);
            push(to, v);
            if (passed != null && to >= roads.lanes) {
                passed[to - roads.lanes]++;
            }
            if (to < roads.lanes) {
                chooseLink(v, to);
            }
        }
    }

    /** Lanes are chosen on entering, so somebody unforeseen may be there: nobody drives through him. */
    private void stopBehindLast(int seg, int v) {
        if (count[seg] > 0) {
            int last = vehicleAt(seg, count[seg] - 1);
            double room = position[last] - length[last];
            if (position[v] > room) {
                position[v] = Math.max(0, room);
                speed[v] = Math.min(speed[v], speed[last]);
            }
        }
    }

    private void pop(int seg) {
        head[seg] = (head[seg] + 1) & roads.ringMask[seg];
        if (--count[seg] == 0) {
            occupied[seg >>> 6] &= ~(1L << seg);
        }
    }

    private void remove(int v) {
        segment[v] = -1;
        weight[v] = 0;
        left++;
        free[freeCount++] = v;
    }

    /** Lane on which the vehicle continues: the one its link leads to, or a sibling that serves its route. */
    private int laneAfter(int v, int link) {
        routeAt[v]++;
        return entryLane(v, link, routeAt[v]);
    }

    int entryLane(int v, int link, int at) {
        int lane = roads.linkTo[link];
        int wanted = at < route[v].length ? route[v][at] : -1;
        if (wanted < 0) {
            return lane;
        }
        int best = leadsTo(lane, wanted) >= 0 ? lane : -1;
        int fewest = best < 0 ? Integer.MAX_VALUE : count[lane];
        for (int other : roads.siblings[lane]) {
            if (count[other] + 1 < fewest && leadsTo(other, wanted) >= 0) {
                best = other;
                fewest = count[other] + 1;
            }
        }
        return best < 0 ? lane : best;
    }

    /** The edge after the present one, or -1 at the end of the route. */
    int following(int v) {
        int[] edges = route[v];
        return routeAt[v] < edges.length ? edges[routeAt[v]] : -1;
    }

    void chooseLink(int v, int lane) {
        int wanted = following(v);
        nextLink[v] = wanted < 0 ? -1 : leadsTo(lane, wanted);
    }

    /** The link from the lane to the edge with the emptiest end, or -1. */
    int leadsTo(int lane, int edge) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int link : roads.linksFrom[lane]) {
            if (roads.toEdge[link] == edge && count[roads.linkTo[link]] < fewest) {
                best = link;
                fewest = count[roads.linkTo[link]];
            }
        }
        return best;
    }
}
