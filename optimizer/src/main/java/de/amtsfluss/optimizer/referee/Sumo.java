package de.amtsfluss.optimizer.referee;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The SUMO that is installed on this machine. */
public final class Sumo {
    private static final String HOW_TO_GET =
            "SUMO is not installed. Install it with: apt-get install sumo (Debian and Ubuntu; tested with 1.15).";

    private final Path program;

    private Sumo(Path program) {
        this.program = program;
    }

    /** Looks on the path and in SUMO_HOME. */
    public static Optional<Sumo> find() {
        String home = System.getenv().getOrDefault("SUMO_HOME", "");
        List<String> folders = new ArrayList<>(List.of(System.getenv("PATH").split(File.pathSeparator)));
        folders.add(home + "/bin");
        return folders.stream()
                .map(folder -> Path.of(folder, "sumo"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Sumo::new);
    }

    /** @throws RefereeFault that says how to install it */
    public static Sumo get() {
        return find().orElseThrow(() -> new RefereeFault(HOW_TO_GET));
    }

    /** What to tell people on machines without SUMO. */
    public static String howToGet() {
        return HOW_TO_GET;
    }

    Process start(Scenario scenario, long seed, int port, Path folder, List<Path> programs) throws IOException {
        return start(
                scenario, seed, folder, programs, Map.of("remote-port", Integer.toString(port), "num-clients", "1"));
    }

    /** Runs a scenario to its end with the given programs (a SUMO additional file), nobody steering. */
    Trips run(Scenario scenario, long seed, String programs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("referee");
        try {
            Path file = Files.writeString(folder.resolve("programs.add.xml"), programs);
            Process process = start(scenario, seed, folder, List.of(file), Map.of());
            int ended = process.waitFor();
            if (ended != 0) {
                throw new RefereeFault("SUMO ended with [%d] in scenario [%s], seed [%d]: %s"
                        .formatted(ended, scenario.name(), seed, Judge.lastWords(folder)));
            }
            return Trips.read(folder.resolve("tripinfo.xml"), scenario.routes(), scenario.end());
        } finally {
            Judge.delete(folder);
        }
    }

    private Process start(Scenario scenario, long seed, Path folder, List<Path> programs, Map<String, String> steering)
            throws IOException {
        Map<String, String> options = new java.util.LinkedHashMap<>(scenario.options());
        options.putAll(Map.of(
                "xml-validation", "never",
                "time-to-teleport", "-1",
                "seed", Long.toString(seed),
                "tripinfo-output", folder.resolve("tripinfo.xml").toString(),
                "tripinfo-output.write-unfinished", "true",
                "tripinfo-output.write-undeparted", "true",
                "device.emissions.probability", "1",
                "no-step-log", "true",
                "no-warnings", "true"));
        options.putAll(steering);
        options.put("duration-log.disable", "true");
        options.remove("duration-log.statistics");
        String additional = programs.stream().map(Path::toString).collect(Collectors.joining(","));
        if (!additional.isEmpty()) {
            options.merge("additional-files", additional, (mine, theirs) -> mine + "," + theirs);
        }
        List<String> command = new ArrayList<>(List.of(program.toString()));
        options.forEach((name, value) -> command.addAll(Arrays.asList("--" + name, value)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sumo.log").toFile());
        builder.environment().putIfAbsent("SUMO_HOME", home());
        return builder.start();
    }

    private String home() {
        Path share = program.getParent().resolveSibling("share").resolve("sumo");
        return Files.isDirectory(share)
                ? share.toString()
                : program.getParent().getParent().toString();
    }
}
