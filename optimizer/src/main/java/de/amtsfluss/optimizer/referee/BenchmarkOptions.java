package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line of the benchmark. */
record BenchmarkOptions(
        List<Path> scenarios,
        List<String> controllers,
        List<Long> seeds,
        Rules rules,
        Optional<Path> csv,
        Optional<Path> matrix,
        int jobs,
        int crowd,
        Failures failures) {

    static final String USAGE = """
            ./amtsfluss benchmark traffic --scenario FILE.sumocfg... [options]
              --controllers a,b    program, actuated, greedy, maxpressure, rolling (all)
              --seeds 101-120      single seeds or ranges, separated by commas (1-5)
              --rules NAME         resco, own or rilsa (own); for rolling only
              --matrix DIR         signal_groups.csv and intergreens.csv (for rilsa: beside or above the scenario)
              --csv FILE           one line per run
              --jobs N             runs at the same time (number of cores)
              --detector-loss 0.3  share of silent detectors     --latency 3  seconds until data arrive
              --always-counting 0.1  share of detectors at stop lines that always report a vehicle
              --crowd 200          also time choices with so many vehicles near the largest signal (off)
              --outage FROM-TO     seconds after the begin without any data
            """;

    static BenchmarkOptions parse(String... arguments) {
        List<Path> scenarios = new ArrayList<>();
        List<String> controllers = List.of("program", "actuated", "greedy", "maxpressure", "rolling");
        List<Long> seeds = seeds("1-5");
        Rules rules = Rules.own();
        Optional<Path> csv = Optional.empty();
        Optional<Path> matrix = Optional.empty();
        int jobs = Runtime.getRuntime().availableProcessors();
        int crowd = 0;
        double loss = 0;
        double alwaysCounting = 0;
        int latency = 0;
        double[] outage = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            if (option.equals("--scenario")) {
                while (i + 1 < arguments.length && !arguments[i + 1].startsWith("--")) {
                    scenarios.add(Path.of(arguments[++i]));
                }
                continue;
            }
            String value = value(arguments, ++i, option);
            switch (option) {
                case "--controllers" -> controllers = List.of(value.split(","));
                case "--seeds" -> seeds = seeds(value);
                case "--rules" -> rules = rules(value);
                case "--csv" -> csv = Optional.of(Path.of(value));
                case "--matrix" -> matrix = Optional.of(Path.of(value));
                case "--jobs" -> jobs = (int) number(value);
                case "--crowd" -> crowd = (int) number(value);
                case "--detector-loss" -> loss = share(value);
                case "--always-counting" -> alwaysCounting = share(value);
                case "--latency" -> latency = (int) number(value);
                case "--outage" -> outage = range(value);
                default -> throw new RefereeFault("Option [%s] is unknown.\n%s".formatted(option, USAGE));
            }
        }
        if (scenarios.isEmpty() || jobs < 1) {
            throw new RefereeFault("No scenario was given.\n" + USAGE);
        }
        Failures failures = new Failures(loss, alwaysCounting, latency, outage[0], outage[1]);
        return new BenchmarkOptions(scenarios, controllers, seeds, rules, csv, matrix, jobs, crowd, failures);
    }

    private static String value(String[] arguments, int index, String option) {
        if (index >= arguments.length || !option.startsWith("--")) {
            throw new RefereeFault("Option [%s] has no value.\n%s".formatted(option, USAGE));
        }
        return arguments[index];
    }

    private static Rules rules(String name) {
        return switch (name) {
            case "resco" -> Rules.resco();
            case "own" -> Rules.own();
            case "rilsa" -> Rules.rilsa();
            default ->
                throw new RefereeFault("Rules [%s] are unknown. Maybe resco, own or rilsa was meant.".formatted(name));
        };
    }

    static List<Long> seeds(String text) {
        List<Long> seeds = new ArrayList<>();
        for (String part : text.split(",")) {
            double[] range = range(part.contains("-") ? part : part + "-" + part);
            for (long seed = (long) range[0]; seed <= range[1]; seed++) {
                seeds.add(seed);
            }
        }
        if (seeds.isEmpty()) {
            throw new RefereeFault("Seeds [%s] are none. Maybe the range is the wrong way round.".formatted(text));
        }
        return seeds;
    }

    private static double[] range(String text) {
        String[] ends = text.split("-");
        if (ends.length != 2) {
            throw new RefereeFault("[%s] is not a range. Maybe FROM-TO was meant.".formatted(text));
        }
        return new double[] {number(ends[0]), number(ends[1])};
    }

    private static double share(String text) {
        try {
            return Double.parseDouble(text.trim());
        } catch (NumberFormatException notANumber) {
            throw new RefereeFault("[%s] is not a share. Maybe 0.3 was meant.".formatted(text));
        }
    }

    private static double number(String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException notANumber) {
            throw new RefereeFault("[%s] is not a whole number. Maybe a letter slipped in.".formatted(text));
        }
    }
}
