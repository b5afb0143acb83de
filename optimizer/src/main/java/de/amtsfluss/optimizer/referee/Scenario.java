package de.amtsfluss.optimizer.referee;

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
            Set.of("output-prefix", "human-readable-time", "start", "verbose", "log");

    /** Reads configuration, network and routes; throws a NetworkFault that names file, line and element. */
    static Scenario read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RefereeFault("There is no scenario [%s]. Maybe the path is wrong.".formatted(file));
        }
        Map<String, String> options = options(file);
        for (String needed : List.of("net-file", "begin", "end")) {
            if (!options.containsKey(needed)) {
                throw new RefereeFault(
                        "Scenario [%s] has no [%s]. Maybe it is not a SUMO configuration.".formatted(file, needed));
            }
        }
        Network network = SumoNetwork.read(Path.of(options.get("net-file")));
        Routes routes = Routes.read(paths(options.getOrDefault("route-files", "")), network);
        return new Scenario(
                file.getFileName().toString().replaceFirst("\\.sumocfg$", ""),
                file,
                network,
                routes,
                options,
                seconds(options.get("begin")),
                seconds(options.get("end")));
    }

    private static Map<String, String> options(Path file) {
        Map<String, String> options = new LinkedHashMap<>();
        try (XmlCursor cursor = new XmlCursor(file)) {
            while (cursor.next()) {
                String option = cursor.element();
                String value = cursor.text("value");
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
