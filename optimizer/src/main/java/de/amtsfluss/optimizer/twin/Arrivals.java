package de.amtsfluss.optimizer.twin;

import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.demand.Flow;
import de.amtsfluss.optimizer.demand.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who wants to enter {@link Roads} when, in one possible hour. Known departures are the same for every seed; flows by
 * chance are drawn from it.
 */
public final class Arrivals {
    private static final double SPEED_SPREAD = 0.1;

    final int count;
    final double[] due;
    final int[][] route;
    final int[] origin;
    final double[] length;
    final double[] gap;
    final double[] factor;
    final byte[] kind;

    private record Entry(double due, Flow flow, int[] route) {}

    private Arrivals(List<Entry> entries, SplittableRandom random) {
        count = entries.size();
        due = new double[count];
        route = new int[count][];
        origin = new int[count];
        length = new double[count];
        gap = new double[count];
        factor = new double[count];
        kind = new byte[count];
        for (int i = 0; i < count; i++) {
            Entry entry = entries.get(i);
            due[i] = entry.due();
            route[i] = entry.route();
            origin[i] = entry.flow().edges().getFirst();
            length[i] = entry.flow().length();
            gap[i] = entry.flow().gap();
            kind[i] = (byte) entry.flow().kind().ordinal();
            factor[i] = Math.clamp(1 + SPEED_SPREAD * random.nextGaussian(), 0.7, 1.4);
        }
    }

    /** The hour that belongs to a seed. */
    public static Arrivals of(Demand demand, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Entry> entries = new ArrayList<>();
        for (Flow flow : demand.flows()) {
            int[] route =
                    flow.edges().stream().skip(1).mapToInt(Integer::intValue).toArray();
            if (flow.departures().isEmpty()) {
                byChance(demand, flow, route, random, entries);
            } else {
                flow.departures().stream()
                        .filter(t -> t >= demand.begin() && t < demand.end())
                        .forEach(t -> entries.add(new Entry(t, flow, route)));
            }
        }
        entries.sort(Comparator.comparingDouble(Entry::due));
        return new Arrivals(entries, random);
    }

    private static void byChance(Demand demand, Flow flow, int[] route, SplittableRandom random, List<Entry> entries) {
        if (flow.perHour() <= 0) {
            return;
        }
        double time = demand.begin();
        while (true) {
            time -= Math.log(1 - random.nextDouble()) * 3600 / flow.perHour();
            if (time >= demand.end()) {
                return;
            }
            entries.add(new Entry(time, flow, route));
        }
    }

    public int count() {
        return count;
    }

    static Kind kind(byte ordinal) {
        return Kind.values()[ordinal];
    }
}
