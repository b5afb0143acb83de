package de.amtsfluss.portal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the operation of the signals: {@code [--minutes 30] [--only run,workers,killed,corridor,detectors]}. Ends with 1 if a
 * figure is missed.
 */
public final class RunsBenchmark {

    private RunsBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int minutes = Integer.parseInt(option(args, "--minutes", "30"));
        List<String> only = List.of(
                option(args, "--only", "run,workers,killed,corridor,detectors").split(","));
        Path data = Files.createTempDirectory("runs-benchmark");
        var figures = new Figures();
        if (only.contains("run")) {
            new RunFigures(figures).measure(data.resolve("run"));
        }
        if (only.contains("workers")) {
            new WorkerFigures(figures).speed(data.resolve("workers"));
        }
        if (only.contains("killed")) {
            new WorkerFigures(figures).killed(data.resolve("killed"));
        }
        if (only.contains("corridor")) {
            new CorridorFigures(figures).measure(data.resolve("corridor"));
        }
        if (only.contains("detectors")) {
            new DetectorFigures(figures).measure(data.resolve("detectors"), minutes);
        }
        System.exit(figures.missed() ? 1 : 0);
    }

    private static String option(String[] args, String name, String otherwise) {
        int place = Arrays.asList(args).indexOf(name);
        return place < 0 ? otherwise : args[place + 1];
    }
}
