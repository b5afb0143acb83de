package de.amtsfluss.optimizer.street;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Routes;
import de.amtsfluss.optimizer.network.ShippedAreas;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.street.CorridorTrial.Outcome;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * {@code ./amtsfluss benchmark ambulance [PAIRS [program|real-time]]}: an ambulance drives through the shipped area with and without its
 * corridor, in pairs with equal arrivals; what it gains and what the others pay.
 */
public final class CorridorBenchmark {
    private static final int PAIRS = 20;
    private static final String PROGRAM = "program";
    private static final String REAL_TIME = "real-time";
    private static final int FIRST_SEED = 101;

    /** Busy, as in the demo. */
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-11-25T16:00");

    private static final List<List<String>> WAYS =
            List.of(List.of("k1n-k1", "k6-east"), List.of("k6s-k6", "k1-west"), List.of("k1n-k1", "k3-k3s"));

    private final Area area = ShippedAreas.corridor().area();
    private final int pairs;

    private record Pair(Outcome with, Outcome without) {}

    private CorridorBenchmark(int pairs) {
        this.pairs = pairs;
    }

    public static void main(String[] arguments) {
        int pairs = arguments.length == 0 ? PAIRS : Integer.parseInt(arguments[0]);
        System.out.printf(
                "| %-16s | %-10s | %-19s | %-17s | %-26s | %-26s | %-9s |%n",
                "way",
                "signals",
                "s without, with",
                "saved",
                "others stood longer, s each",
                "people on foot, s each",
                "breaches");
        var benchmark = new CorridorBenchmark(pairs);
        for (String signals : arguments.length < 2 ? List.of(PROGRAM, REAL_TIME) : List.of(arguments[1])) {
            WAYS.forEach(way -> benchmark.measure(way, signals));
        }
    }

    private void measure(List<String> way, String signals) {
        Network network = area.network();
        List<Integer> edges = new Routes(network)
                .shortest(
                        network.findEdge(way.getFirst()).orElseThrow(),
                        network.findEdge(way.getLast()).orElseThrow());
        List<Pair> all = new ArrayList<>();
        for (int seed = FIRST_SEED; seed < FIRST_SEED + pairs; seed++) {
            all.add(new Pair(trial(seed, signals, edges, true), trial(seed, signals, edges, false)));
        }
        System.out.printf(
                Locale.ROOT,
                "| %-16s | %-10s | %8.1f, %8.1f  | %-17s | %-26s | %-26s | %9d |%n",
                way.getFirst() + " " + way.getLast(),
                signals,
                mean(all, pair -> pair.without().travelled()),
                mean(all, pair -> pair.with().travelled()),
                interval(all, pair -> pair.without().travelled() - pair.with().travelled()),
                interval(all, pair -> pair.with().stoodEach() - pair.without().stoodEach()),
                interval(
                        all,
                        pair -> pair.with().walkersStoodEach() - pair.without().walkersStoodEach()),
                all.stream()
                        .mapToLong(pair -> pair.with().unsafe() + pair.without().unsafe())
                        .sum());
    }

    private Outcome trial(long seed, String signals, List<Integer> edges, boolean green) {
        var street = new Street(area, seed, BEGIN, 86_400);
        street.take(ProgramPlan.of(SignalArea.of(area)).plan());
        street.control(signals.equals(REAL_TIME));
        return new CorridorTrial(street).run(edges, green);
    }

    private static double mean(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).average().orElse(0);
    }

    /** Mean and half the width of Student's 95 % interval, its quantile by Cornish and Fisher's expansion. */
    private static String interval(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        double[] values = pairs.stream().mapToDouble(value).toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double freedom = values.length - 1.0;
        double sum =
                Arrays.stream(values).map(one -> (one - mean) * (one - mean)).sum();
        double z = 1.959964;
        double t = z
                + (Math.pow(z, 3) + z) / (4 * freedom)
                + (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96 * freedom * freedom);
        return String.format(Locale.ROOT, "%.2f ± %.2f", mean, t * Math.sqrt(sum / freedom / values.length));
    }
}
