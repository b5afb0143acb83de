package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.demand.RouteFiles;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.SumoNetwork;
import de.amtsfluss.optimizer.network.XmlCursor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@code .sumocfg} describes, without its outputs.
 *
 * @param options SUMO options with absolute paths, without outputs, reports and displays
 * @param begin second of the day
 */
record Scenario(
        String name, Path file, Network network, Routes routes, Map<String, String> options, double begin, double end) {
    private static final Set<String> IGNORED =
            Set.of("output-prefix", "human-readable-time", "start", "quit-on-end", "verbose", "log", "random", "seed");
    private static final Map<String, String> SYNONYMS = Map.of(
            "n",
            "net-file",
            "net",
            "net-file",
            "r",
            "route-files",
            "routes",
            "route-files",
            "a",
            "additional-files",
            "additional",
            "additional-files",
            "b",
            "begin",
            "e",
            "end");

    /** Reads configuration, network and routes; throws a NetworkFault that names file, line and element. */
    static Scenario read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RefereeFault("There is no scenario [%s]. Maybe the path is wrong.".formatted(file));
        }
        Map<String, String> options = options(file);
        if (!options.containsKey("net-file")) {
            throw new RefereeFault(
                    "Scenario [%s] has no [net-file]. Maybe it is not a SUMO configuration.".formatted(file));
        }
        Network network =
                SumoNetwork.read(Path.of(options.get("net-file")), paths(options.getOrDefault("additional-files", "")));
        if (network.signals().isEmpty()) {
            throw new RefereeFault(
                    "Network [%s] has no signal. Maybe another file was meant.".formatted(options.get("net-file")));
        }
        Routes routes = Routes.read(paths(options.getOrDefault("route-files", "")), network);
        double begin = seconds(options.getOrDefault("begin", "0"));
        double end = limited(options) ? seconds(options.get("end")) : afterTheLast(routes);
        if (!(end > begin)) {
            throw new RefereeFault(
                    "Scenario [%s] ends at [%s] s and begins at [%s] s. Maybe [end] is missing and nobody departs."
                            .formatted(file, end, begin));
        }
        return new Scenario(
                file.getFileName().toString().replaceFirst("\\.sumocfg$", ""),
                file,
                network,
                routes,
                options,
                begin,
                end);
    }

    private static boolean limited(Map<String, String> options) {
        return options.containsKey("end") && !options.get("end").trim().startsWith("-");
    }

    /** SUMO's steps in one second; the controllers are asked once per second. */
    int stepsPerSecond() {
        double length = seconds(options.getOrDefault("step-length", "1"));
        int steps = (int) Math.round(1 / length);
        if (!(length > 0) || steps < 1 || Math.abs(steps * length - 1) > 1e-9) {
            throw new RefereeFault("Scenario [%s] has a step length of [%s] s. Maybe a part of a second was meant."
                    .formatted(file, length));
        }
        return steps;
    }

    /** SUMO goes on until the road is empty where no end is given; a measurement needs one. */
    private static double afterTheLast(Routes routes) {
        return routes.due().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0)
                + 3600;
    }

    /** The vehicles of the route files, for our own simulation. */
    Demand demand() {
        List<Path> files = new ArrayList<>(paths(options.getOrDefault("route-files", "")));
        files.addAll(paths(options.getOrDefault("additional-files", "")));
        return RouteFiles.read(network, files, begin, end);
    }

    private static Map<String, String> options(Path file) {
        Map<String, String> options = new LinkedHashMap<>();
        try (XmlCursor cursor = new XmlCursor(file)) {
            while (cursor.next()) {
                String option = SYNONYMS.getOrDefault(cursor.element(), cursor.element());
                String value = cursor.text("value").isEmpty() ? cursor.text("v") : cursor.text("value");
                if (value.isEmpty() || option.endsWith("-output") || IGNORED.contains(option)) {
                    continue;
                }
                options.put(
                        option, option.endsWith("-file") || option.endsWith("-files") ? resolve(file, value) : value);
            }
        }
        return options;
    }

    private static String resolve(Path file, String names) {
        return Arrays.stream(names.split("[, ]+"))
                .filter(name -> !name.isBlank())
                .map(name ->
                        file.toAbsolutePath().resolveSibling(name).normalize().toString())
                .collect(Collectors.joining(","));
    }

    static List<Path> paths(String joined) {
        List<Path> paths = new ArrayList<>();
        for (String path : joined.split(",")) {
            if (!path.isBlank()) {
                paths.add(Path.of(path));
            }
        }
        return paths;
    }

    /** Seconds or hh:mm:ss. */
    static double seconds(String text) {
        double seconds = 0;
        try {
            for (String part : text.trim().split(":")) {
                seconds = seconds * 60 + Double.parseDouble(part);
            }
        } catch (NumberFormatException notATime) {
            throw new RefereeFault("[%s] is not a time. Maybe seconds or hh:mm:ss were meant.".formatted(text));
        }
        return seconds;
    }
}
