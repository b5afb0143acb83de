package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.network.NetworkFault;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** {@code ./amtsfluss benchmark traffic}: scenarios × controllers × seeds in SUMO, in parallel on the cores. */
public final class TrafficBenchmark {
    private final Sumo sumo;
    private final BenchmarkOptions options;
    private final List<RefereeFault> unjudged = new ArrayList<>();

    private TrafficBenchmark(Sumo sumo, BenchmarkOptions options) {
        this.sumo = sumo;
        this.options = options;
    }

    /** Exits with 2 and a message where SUMO is missing or an input is unusable. */
    public static void main(String[] arguments) throws Exception {
        try {
            BenchmarkOptions options = BenchmarkOptions.parse(arguments);
            var benchmark = new TrafficBenchmark(Sumo.get(), options);
            System.out.print(ResultTable.of(benchmark.run()));
            benchmark.unjudged.forEach(fault -> System.out.println("Not judged, in no mean: " + fault.getMessage()));
            System.out.print(crowded(options));
        } catch (RefereeFault | NetworkFault | IllegalArgumentException fault) {
            System.err.println(fault.getMessage());
            System.exit(2);
        }
    }

    static List<Score> run(String... arguments) throws IOException, InterruptedException {
        BenchmarkOptions options = BenchmarkOptions.parse(arguments);
        return new TrafficBenchmark(Sumo.get(), options).run();
    }

    private static String crowded(BenchmarkOptions options) {
        return options.crowd() <= 0
                ? ""
                : options.scenarios().stream()
                        .map(Scenario::read)
                        .map(scenario -> scenario.name() + ", "
                                + RushHour.line(scenario.network(), options.rules(), options.crowd()))
                        .collect(Collectors.joining());
    }

    private List<Score> run() throws IOException, InterruptedException {
        List<Score> scores = new ArrayList<>();
        if (options.csv().isPresent()) {
            Files.writeString(options.csv().get(), Score.HEADER + "\n");
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(options.jobs())) {
            for (Path file : options.scenarios()) {
                Scenario scenario = Scenario.read(file);
                Map<String, SignalRules> supply = SignalSupply.of(scenario, options);
                for (String name : options.controllers()) {
                    AuditRules audit = StartList.audit(name, options, supply);
                    Judge judge = new Judge(sumo, options.failures(), audit);
                    scores.addAll(play(pool, scenario, StartList.find(name, options, supply), judge));
                }
            }
        }
        return scores;
    }

    private List<Score> play(ExecutorService pool, Scenario scenario, Contestant contestant, Judge judge)
            throws IOException, InterruptedException {
        List<Future<Score>> runs = new ArrayList<>();
        for (long seed : options.seeds()) {
            runs.add(pool.submit(() -> judge.run(scenario, contestant, seed)));
        }
        List<Score> scores = new ArrayList<>();
        List<RefereeFault> broken = new ArrayList<>();
        for (Future<Score> run : runs) {
            try {
                Score score = run.get();
                scores.add(score);
                report(score);
            } catch (ExecutionException failed) {
                broken.add(fault(failed, pool));
            }
        }
        if (scores.isEmpty() && !broken.isEmpty()) {
            throw broken.getFirst();
        }
        unjudged.addAll(broken);
        return scores;
    }

    /** What one run of SUMO broke on must not cost the others; whatever else fails ends the benchmark. */
    private static RefereeFault fault(ExecutionException failed, ExecutorService pool) {
        if (failed.getCause() instanceof RefereeFault fault) {
            System.err.println(fault.getMessage());
            return fault;
        }
        pool.shutdownNow();
        if (failed.getCause() instanceof RuntimeException fault) {
            throw fault;
        }
        throw new RefereeFault("A run failed: %s".formatted(failed.getCause()), failed);
    }

    private void report(Score score) throws IOException {
        System.err.println(score.csv());
        if (options.csv().isPresent()) {
            Files.writeString(options.csv().get(), score.csv() + "\n", StandardOpenOption.APPEND);
        }
    }
}
