package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.network.NetworkFault;
import de.amtsfluss.optimizer.plan.PlanExport;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.search.PlanLights;
import de.amtsfluss.optimizer.search.RandomPlans;
import de.amtsfluss.optimizer.twin.AreaSimulation;
import de.amtsfluss.optimizer.twin.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code ./amtsfluss benchmark twin}: how our simulation ranks random plans against SUMO, and how much faster it is. */
public final class TwinBenchmark {
    private static final String USAGE = """
            ./amtsfluss benchmark twin --scenario FILE.sumocfg... [--plans 200] [--seed 101] [--jobs N] [--verbose]
            """;

    /** Both opinions of one plan; wall times in milliseconds. */
    record Pair(int plan, int cycle, Trips sumo, Outcome twin, double sumoDelay, double sumoMillis, double twinMillis) {
        String csv(String scenario) {
            return String.format(
                    Locale.ROOT,
                    "%s,%d,%d,%.2f,%.2f,%.3f,%.3f,%.1f,%.1f",
                    scenario,
                    plan,
                    cycle,
                    sumoDelay,
                    twin.delay(),
                    sumo.stops(),
                    twin.stops(),
                    sumo.co2Grams(),
                    twin.co2());
        }
    }

    private TwinBenchmark() {}

    /** Exits with 2 and a message where SUMO is missing or an input is unusable. */
    public static void main(String[] arguments) throws Exception {
        try {
            Options options = new Options(USAGE, arguments, "plans", "seed", "jobs", "verbose");
            System.out.printf(
                    "%-14s %6s %8s %8s %8s %8s %9s %9s %8s %8s%n",
                    "scenario", "plans", "Spearman", "stops", "CO2", "bias", "SUMO ms", "twin ms", "faster", "CO2 err");
            for (Scenario scenario : options.scenarios()) {
                List<Pair> pairs = measure(
                        scenario,
                        options.number("plans", 200),
                        options.number("seed", 101),
                        options.number("jobs", 2),
                        options.has("verbose"));
                System.out.print(line(scenario.name(), pairs));
            }
        } catch (RefereeFault | NetworkFault fault) {
            System.err.println(fault.getMessage());
            System.exit(2);
        }
    }

    static List<Pair> measure(Scenario scenario, int count, long seed, int jobs, boolean verbose) throws Exception {
        SignalArea area = SignalArea.of(scenario.name(), scenario.network());
        List<SignalPlan> plans = RandomPlans.of(area, count, 1);
        var demand = scenario.demand();
        Sumo sumo = Sumo.get();
        new AreaSimulation(scenario.network(), demand).run(new PlanLights(plans.getFirst(), roads(scenario)), 1);
        List<Callable<Optional<Pair>>> runs = new ArrayList<>();
        ThreadLocal<AreaSimulation> twins =
                ThreadLocal.withInitial(() -> new AreaSimulation(scenario.network(), demand));
        for (int i = 0; i < plans.size(); i++) {
            int plan = i;
            runs.add(() -> both(sumo, scenario, plans.get(plan), plan, twins.get(), seed));
        }
        List<Pair> pairs = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
            List<Future<Optional<Pair>>> results =
                    runs.stream().map(pool::submit).toList();
            for (Future<Optional<Pair>> result : results) {
                result.get().ifPresent(pair -> {
                    pairs.add(pair);
                    if (verbose) {
                        System.err.println(pair.csv(scenario.name()));
                    }
                });
            }
        }
        return pairs;
    }

    private static de.amtsfluss.optimizer.twin.Roads roads(Scenario scenario) {
        return new AreaSimulation(scenario.network(), scenario.demand()).roads();
    }

    /** Empty where SUMO fails: the version Debian ships stops at an assertion of its own under some plans. */
    private static Optional<Pair> both(
            Sumo sumo, Scenario scenario, SignalPlan plan, int number, AreaSimulation twin, long seed)
            throws Exception {
        long begun = System.nanoTime();
        Trips trips;
        try {
            trips = sumo.run(scenario, seed, PlanExport.sumo(plan, "plan"));
        } catch (RefereeFault failed) {
            System.err.printf("plan %d is left out: %s%n", number, failed.getMessage());
            return Optional.empty();
        }
        long between = System.nanoTime();
        Outcome outcome = twin.run(new PlanLights(plan, twin.roads()), seed);
        long ended = System.nanoTime();
        return Optional.of(new Pair(
                number,
                plan.cycleSeconds(),
                trips,
                outcome,
                trips.delayStrict(),
                (between - begun) / 1e6,
                (ended - between) / 1e6));
    }

    private static String line(String name, List<Pair> pairs) {
        double sumo = pairs.stream().mapToDouble(Pair::sumoMillis).average().orElse(0);
        double twin = pairs.stream().mapToDouble(Pair::twinMillis).average().orElse(0);
        double bias = pairs.stream()
                .mapToDouble(pair -> pair.twin().delay() / pair.sumoDelay())
                .sorted()
                .skip(pairs.size() / 2)
                .findFirst()
                .orElse(0);
        double[] errors = pairs.stream()
                .mapToDouble(pair -> pair.twin().co2() / pair.sumo().co2Grams() - 1)
                .toArray();
        return String.format(
                Locale.ROOT,
                "%-14s %6d %8.3f %8.3f %8.3f %8.2f %9.1f %9.2f %7.0fx %7.0f%%%n",
                name,
                pairs.size(),
                Ranks.spearman(values(pairs, Pair::sumoDelay), values(pairs, p -> p.twin()
                        .delay())),
                Ranks.spearman(values(pairs, p -> p.sumo().stops()), values(pairs, p -> p.twin()
                        .stops())),
                Ranks.spearman(values(pairs, p -> p.sumo().co2Grams()), values(pairs, p -> p.twin()
                        .co2())),
                bias,
                sumo,
                twin,
                sumo / twin,
                100 * java.util.Arrays.stream(errors).map(Math::abs).average().orElse(0));
    }

    private static double[] values(List<Pair> pairs, java.util.function.ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).toArray();
    }
}
