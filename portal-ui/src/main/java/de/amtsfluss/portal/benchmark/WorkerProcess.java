package de.amtsfluss.portal.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A machine with the role of a worker, as a process of its own on one core. */
public final class WorkerProcess implements AutoCloseable {

    private static final MainClass MAIN = new MainClass("de.amtsfluss.portal.worker.WorkerApplication", "600m");
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /** Returns as soon as it looks for work. */
    public static WorkerProcess start(String database, String areas, int core) {
        try {
            Path log = Files.createTempFile("worker", ".log");
            List<String> command = new ArrayList<>();
            if (Files.isExecutable(TASKSET)) {
                command.addAll(List.of(TASKSET.toString(), "-c", String.valueOf(core)));
            }
            command.addAll(MAIN.command("--spring.datasource.url=" + database, "--amtsfluss.traffic.areas=" + areas));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            awaitStarted(process, log);
            return new WorkerProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static void awaitStarted(Process process, Path log) throws IOException {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (!Files.readString(log).contains("Started WorkerApplication")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The worker did not start: " + Files.readString(log));
            }
            Portal.pause(Duration.ofMillis(200));
        }
    }
}
