package de.amtsfluss.portal.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of this process with the portal in it, of its embedded database, and of a broker beside it. */
record ProcessorTime(Path data, ProcessHandle broker) {

    /** Percent of one core, or nanoseconds since the start where it stands for a moment. */
    record Share(long at, double portal, double database, double broker) {

        Share since(Share before) {
            double percent = 100.0 / (at - before.at);
            return new Share(
                    at - before.at,
                    (portal - before.portal) * percent,
                    (database - before.database) * percent,
                    (broker - before.broker) * percent);
        }
    }

    Share now() throws IOException {
        return new Share(System.nanoTime(), ours(), database(), nanoseconds(broker));
    }

    private static long ours() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** The embedded server is no child of ours: its main process and those it has. */
    private long database() throws IOException {
        long main = Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(main).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .mapToLong(ProcessorTime::nanoseconds)
                .sum();
    }

    private static long nanoseconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
