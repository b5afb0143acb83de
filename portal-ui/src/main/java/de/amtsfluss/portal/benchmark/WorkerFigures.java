package de.amtsfluss.portal.benchmark;

import de.amtsfluss.processes.database.EmbeddedDatabase;
import de.amtsfluss.processes.traffic.Detectors;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.RunState;
import de.amtsfluss.processes.traffic.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Workers as processes of their own: two against one, and one that is killed in the middle of a run. */
final class WorkerFigures {

    private static final String SHIPPED = "/de/amtsfluss/optimizer/network/schlosskreuzung.json";
    private static final int AREAS = 2;
    private static final RunParameters SHORT = new RunParameters(7, 12, 8, 14_400, 3, 24, 1, true);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Figures figures;

    WorkerFigures(Figures figures) {
        this.figures = figures;
    }

    /** What figures are taken of a portal that computes nothing itself. */
    private interface Trial {

        void on(Portal portal, EmbeddedDatabase database, String areas);
    }

    void speed(Path data) throws IOException {
        measure(data, (portal, database, areas) -> {
            Duration one = speed(portal, database, areas, 1);
            figures.told("one worker, %d independent runs".formatted(AREAS), one.toMillis() / 1_000.0, "s");
            Duration two = speed(portal, database, areas, 2);
            figures.atLeast(
                    "two workers against one, a core each", 1.8, (double) one.toMillis() / two.toMillis(), "times");
        });
    }

    void killed(Path data) throws IOException {
        measure(data, this::killed);
    }

    private void measure(Path data, Trial trial) throws IOException {
        Files.createDirectories(data);
        String areas = areas(data);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgresql"));
                Portal portal = Portal.start(
                        data,
                        "--amtsfluss.traffic.areas=" + areas,
                        "--amtsfluss.street.enabled=false",
                        "--amtsfluss.capabilities.lengthy-threads=0",
                        "--spring.datasource.url=" + database.jdbcUrl())) {
            count(portal);
            trial.on(portal, database, areas);
        }
    }

    /** Until all runs have ended; the start of the machines does not count. */
    private Duration speed(Portal portal, EmbeddedDatabase database, String areas, int workers) {
        List<WorkerProcess> machines = new ArrayList<>();
        try {
            for (int core = 0; core < workers; core++) {
                machines.add(WorkerProcess.start(database.jdbcUrl(), areas, core));
            }
            Instant begun = Instant.now();
            List<UUID> runs = new ArrayList<>();
            for (int i = 0; i < AREAS; i++) {
                runs.add(request(portal, "area" + i));
            }
            runs.forEach(run -> await(portal, run));
            return Duration.between(begun, Instant.now());
        } finally {
            machines.forEach(WorkerProcess::close);
        }
    }

    /** The same run undisturbed and with a worker that dies when half of the generations are done. */
    private void killed(Portal portal, EmbeddedDatabase database, String areas) {
        WorkerProcess machine = WorkerProcess.start(database.jdbcUrl(), areas, 0);
        try {
            UUID undisturbed = request(portal, "area0");
            await(portal, undisturbed);
            UUID disturbed = request(portal, "area0");
            while (run(portal, disturbed).generation() < SHORT.generations() / 2) {
                Portal.pause();
            }
            machine.kill();
            int kept = run(portal, disturbed).generation();
            machine = WorkerProcess.start(database.jdbcUrl(), areas, 0);
            await(portal, disturbed);
            boolean same = plan(portal, undisturbed).equals(plan(portal, disturbed));
            figures.told("generations kept when the worker was killed", kept, "");
            figures.atMost("plans that differ after kill -9", 0, same ? 0 : 1, "");
        } finally {
            machine.close();
        }
    }

    private static UUID request(Portal portal, String area) {
        return portal.bean(Runs.class).request(RunFigures.ENGINEER, area, SHORT).id();
    }

    private static OptimisationRun run(Portal portal, UUID id) {
        return portal.bean(Runs.class).run(RunFigures.ENGINEER, id);
    }

    private static void await(Portal portal, UUID id) {
        Instant end = Instant.now().plus(PATIENCE);
        while (run(portal, id).state() == RunState.QUEUED || run(portal, id).state() == RunState.RUNNING) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The run does not end: " + run(portal, id));
            }
            Portal.pause(Duration.ofMillis(50));
        }
    }

    private static String plan(Portal portal, UUID run) {
        return portal.jdbc()
                .sql("select sha256 from signal_plan where run = ?")
                .param(run)
                .query(String.class)
                .optional()
                .orElse("no plan of " + run);
    }

    /** Every detector of every area has counted for an hour. */
    private static void count(Portal portal) throws IOException {
        Instant now = Instant.now();
        List<String> detectors = detectors();
        for (int i = 0; i < AREAS; i++) {
            List<Detectors.Reading> readings = new ArrayList<>();
            for (String detector : detectors) {
                for (int minute = 1; minute <= 60; minute++) {
                    int vehicles = 2 + Math.floorMod(minute * detector.hashCode(), 5);
                    readings.add(new Detectors.Reading(detector, now.minusSeconds(60L * minute), vehicles, 0.1));
                }
            }
            portal.bean(Detectors.class).record("area" + i, readings);
        }
    }

    private static List<String> detectors() throws IOException {
        try (var shipped = WorkerFigures.class.getResourceAsStream(SHIPPED)) {
            return JsonMapper.shared()
                    .readTree(shipped)
                    .path("detectors")
                    .valueStream()
                    .map(detector -> detector.path("id").asString())
                    .toList();
        }
    }

    /** The shipped area, several times under other names. */
    private static String areas(Path data) throws IOException {
        List<String> files = new ArrayList<>();
        try (var shipped = WorkerFigures.class.getResourceAsStream(SHIPPED)) {
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i < AREAS; i++) {
                Path file = data.resolve("area" + i + ".json");
                Files.writeString(file, text.replaceFirst("\"key\"\\s*:\\s*\"[^\"]*\"", "\"key\": \"area" + i + "\""));
                files.add(file.toString());
            }
        }
        return String.join(",", files);
    }
}
