package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.network.NetworkFault;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.PlanExport;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.plan.Step;
import de.amtsfluss.optimizer.search.PlanSearch;
import de.amtsfluss.optimizer.search.SearchResult;
import de.amtsfluss.optimizer.search.SearchSettings;
import de.amtsfluss.optimizer.search.SearchWatch;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * {@code ./amtsfluss benchmark plans}: searches a plan on our simulation, then lets SUMO drive it and the program of the
 * file under the same seeds, none of which the search has seen.
 */
public final class PlanBenchmark {
    private static final String USAGE = """
            ./amtsfluss benchmark plans --scenario FILE.sumocfg... [options]
              --budget 60      seconds the search may take on its threads
              --threads 2      --generations N      --search-seed 1
              --cpu            reckon the budget by processor time, for machines that are busy otherwise
              --seeds 101-120  of SUMO            --jobs 2      --out DIR   keep the plans as SUMO files
            """;

    private final Sumo sumo;
    private final Options options;

    private PlanBenchmark(Sumo sumo, Options options) {
        this.sumo = sumo;
        this.options = options;
    }

    /** Exits with 2 and a message where SUMO is missing or an input is unusable. */
    public static void main(String[] arguments) throws Exception {
        try {
            Options options = new Options(
                    USAGE, arguments, "budget", "threads", "generations", "search-seed", "cpu", "seeds", "jobs", "out");
            PlanBenchmark benchmark = new PlanBenchmark(Sumo.get(), options);
            System.out.printf(
                    "%-14s %-8s %5s %8s %8s %8s %8s %7s %7s %7s%n",
                    "scenario", "plan", "runs", "delay", "median", "worst", "strict", "stops", "CO2 g", "cycle");
            for (Scenario scenario : options.scenarios()) {
                benchmark.run(scenario);
            }
        } catch (RefereeFault | NetworkFault fault) {
            System.err.println(fault.getMessage());
            System.exit(2);
        }
    }

    private void run(Scenario scenario) throws Exception {
        SignalArea area = SignalArea.of(scenario.name(), scenario.network());
        Demand demand = scenario.demand();
        SearchSettings settings = settings();
        LongSupplier clock = options.has("cpu") ? processorTime(settings.threads()) : System::nanoTime;
        long wall = System.nanoTime();
        long begun = clock.getAsLong();
        SearchResult found = new PlanSearch(area, demand, settings, clock).run(Optional.empty(), progress(scenario));
        double seconds = (clock.getAsLong() - begun) / 1e9;
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        System.out.print(line(scenario, "program", trips(scenario, Optional.empty()), 0));
        String programs = PlanExport.sumo(found.plan(), "optimised");
        System.out.print(line(
                scenario,
                "found",
                trips(scenario, Optional.of(programs)),
                found.plan().cycleSeconds()));
        System.out.printf(
                Locale.ROOT,
                "%-14s searched %.1f s%s (%.1f s by the clock on the wall), %d generations, %d simulations; twin expects %.1f s instead of %.1f s%n",
                "",
                seconds,
                options.has("cpu") ? " of %d processors".formatted(settings.threads()) : "",
                wallSeconds,
                found.generations(),
                found.simulations(),
                found.measures().delay(),
                found.before().delay());
        describe(found.plan());
        if (options.find("out").isPresent()) {
            Path folder = Files.createDirectories(Path.of(options.find("out").get()));
            Files.writeString(folder.resolve(scenario.name() + ".add.xml"), programs);
        }
    }

    private SearchSettings settings() {
        SearchSettings frozen = SearchSettings.frozen();
        return new SearchSettings(
                options.number("search-seed", (int) frozen.seed()),
                options.number("generations", frozen.generations()),
                frozen.population(),
                options.number("budget", frozen.budgetSeconds()),
                options.number("threads", frozen.threads()),
                frozen.weights());
    }

    private static LongSupplier processorTime(int threads) {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return () -> system.getProcessCpuTime() / threads;
    }

    private static SearchWatch progress(Scenario scenario) {
        return new SearchWatch() {
            @Override
            public boolean generation(int generation, double best, byte[] checkpoint) {
                System.err.printf(Locale.ROOT, "%s generation %d: %.2f%n", scenario.name(), generation, best);
                return true;
            }

            @Override
            public boolean goesOn() {
                return true;
            }
        };
    }

    private List<Trips> trips(Scenario scenario, Optional<String> programs) throws Exception {
        List<Callable<Trips>> runs = new ArrayList<>();
        for (long seed : BenchmarkOptions.seeds(options.find("seeds").orElse("101-120"))) {
            runs.add(() -> sumo.run(scenario, seed, programs.orElse("<additional/>")));
        }
        List<Trips> trips = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(options.number("jobs", 2))) {
            for (Future<Trips> run : pool.invokeAll(runs)) {
                trips.add(run.get());
            }
        }
        return trips;
    }

    private static String line(Scenario scenario, String plan, List<Trips> trips, int cycle) {
        double[] delays = trips.stream()
                .mapToDouble(trip -> trip.delay(scenario.routes()))
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%-14s %-8s %5d %8.2f %8.2f %8.2f %8.2f %7.2f %7.1f %7s%n",
                scenario.name(),
                plan,
                delays.length,
                java.util.Arrays.stream(delays).average().orElse(0),
                ResultTable.quantile(delays, 0.5),
                delays[delays.length - 1],
                trips.stream().mapToDouble(Trips::delayStrict).average().orElse(0),
                trips.stream().mapToDouble(Trips::stops).average().orElse(0),
                trips.stream().mapToDouble(Trips::co2Grams).average().orElse(0),
                cycle == 0 ? "-" : Integer.toString(cycle));
    }

    private static void describe(SignalPlan plan) {
        for (JunctionPlan junction : plan.junctions()) {
            System.out.printf(
                    "%-14s %.24s offset %d:%s%n",
                    "",
                    junction.signal(),
                    junction.offset(),
                    junction.steps().stream().map(PlanBenchmark::words).reduce("", (all, step) -> all + " " + step));
        }
    }

    private static String words(Step step) {
        return step.stage() + " " + step.green() + "+" + step.transitionSeconds();
    }
}
