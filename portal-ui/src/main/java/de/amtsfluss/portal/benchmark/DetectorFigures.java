package de.amtsfluss.portal.benchmark;

import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import de.amtsfluss.processes.traffic.observation.Datastream;
import de.amtsfluss.processes.traffic.observation.Datastreams;
import de.amtsfluss.processes.traffic.observation.ObservedProperty;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A thousand detectors that speak once a second over the broker of the demo; the speakers are another process. */
final class DetectorFigures {

    private static final String AREA = "load";
    private static final int DETECTORS = 1_000;

    private final Figures figures;

    DetectorFigures(Figures figures) {
        this.figures = figures;
    }

    void measure(Path data, int minutes) throws IOException, InterruptedException {
        int port = PortalProcess.freePort();
        try (Portal portal = Portal.start(data, "--amtsfluss.demo.mqtt.port=" + port, Portal.WITHOUT_STREET)) {
            portal.bean(TrafficAreas.class).keep(new TrafficArea(AREA, "Last"));
            portal.bean(Datastreams.class)
                    .register(IntStream.range(0, DETECTORS)
                            .mapToObj(i -> new Datastream(AREA + i, AREA, "D" + i, ObservedProperty.VEHICLE_COUNT, 1))
                            .toList());
            long before = awaitVehicles(portal, run(portal, port, 20)[1]);
            double heap = LiveHeap.megabytes();
            long cpu = cpu();
            long database = database(data);
            long begun = System.nanoTime();
            long[] sent = run(portal, port, minutes * 60);
            long drained = System.nanoTime();
            long told = awaitVehicles(portal, before + sent[1]) - before;
            figures.told("  until the last one was counted", (System.nanoTime() - drained) / 1e9, "s");
            double seconds = (System.nanoTime() - begun) / 1e9;
            double java = 100.0 * (cpu() - cpu) / 1e9 / seconds;
            double postgres = 100.0 * (database(data) - database) / 1e9 / seconds;
            figures.atLeast("observations confirmed by the broker", 60.0 * minutes * DETECTORS, sent[0], "");
            figures.atMost("vehicles lost or doubled", 0, Math.abs(told - sent[1]), "");
            figures.atMost("heap in use, growth", 10, LiveHeap.megabytes() - heap, "MB");
            figures.atMost("CPU of portal, broker and database, of one core", 20, java + postgres, "%");
            figures.told("  of it the portal with the demo's broker in it", java, "%");
            figures.told("  of it PostgreSQL", postgres, "%");
        }
    }

    private static String vehicles() {
        return "select coalesce(sum(vehicles), 0) from detector_reading where area = '" + AREA + "'";
    }

    private static long awaitVehicles(Portal portal, long wanted) {
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (portal.count(vehicles()) < wanted && System.nanoTime() < end) {
            Portal.pause();
        }
        return portal.count(vehicles());
    }

    /** @return messages and vehicles the broker has confirmed */
    private static long[] run(Portal portal, int port, int seconds) throws IOException, InterruptedException {
        Process load = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-Dloader.main=de.amtsfluss.connectors.signals.DetectorLoad",
                        "-cp",
                        System.getProperty("java.class.path"),
                        launcher(),
                        "mqtt://127.0.0.1:" + port,
                        "street",
                        "amtsfluss",
                        AREA,
                        String.valueOf(DETECTORS),
                        String.valueOf(seconds)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long[] sent = new long[2];
        try (BufferedReader said = load.inputReader()) {
            said.lines().filter(line -> line.startsWith("CONFIRMED")).forEach(line -> {
                sent[0] = Long.parseLong(line.split(" ")[1]);
                sent[1] = Long.parseLong(line.split(" ")[3]);
            });
        }
        load.waitFor();
        return sent;
    }

    /** The packaged application has its classes inside; on a plain class path the class itself is there. */
    private static String launcher() {
        return System.getProperty("java.class.path").endsWith("-app.jar")
                ? "org.springframework.boot.loader.launch.PropertiesLauncher"
                : "de.amtsfluss.connectors.signals.DetectorLoad";
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Of the embedded server, which is no child of ours: its main process and those it has. */
    private static long database(Path data) throws IOException {
        long main = Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(main).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }
}
