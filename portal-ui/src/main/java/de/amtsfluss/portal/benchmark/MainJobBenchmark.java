package de.amtsfluss.portal.benchmark;

import de.amtsfluss.processes.database.EmbeddedDatabase;
import de.amtsfluss.processes.engine.BareEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * The figures of the main job on the real application with its embedded, durable database. First alone, with all work
 * behind the intake switched off ({@code intake}); then, in fresh data, with everything on ({@code way}). Ends with 1 if
 * a goal was missed.
 */
public final class MainJobBenchmark {

    private static final int THREADS = 8;
    private static final int ROUNDS = 5;
    private static final int CASES_PER_ROUND = 300;

    private final Path data;
    private final Figures figures;

    private MainJobBenchmark(Path data, Figures figures) {
        this.data = data;
        this.figures = figures;
    }

    public static void main(String[] arguments) throws IOException {
        var figures = new Figures();
        List<String> parts = arguments.length == 0 ? List.of("intake", "way") : List.of(arguments);
        if (parts.contains("intake")) {
            inFreshData(figures, MainJobBenchmark::measureIntake);
        }
        if (parts.contains("way")) {
            inFreshData(figures, MainJobBenchmark::measureWholeWay);
        }
        System.exit(figures.missed() ? 1 : 0);
    }

    private static void inFreshData(Figures figures, Consumer<MainJobBenchmark> part) throws IOException {
        Path data = Files.createTempDirectory("amtsfluss-benchmark");
        try {
            part.accept(new MainJobBenchmark(data, figures));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** Rounds alternate, so that what else the machine does hits both. */
    private void measureIntake() {
        try (Portal portal = Portal.start(
                        data,
                        Portal.WITHOUT_STREET,
                        "--amtsfluss.engine.jobs=false",
                        "--amtsfluss.capabilities.enabled=false",
                        "--amtsfluss.situation.enabled=false");
                BareEngine bare = portal.bareEngine()) {
            refuseFastButUnsafe(portal);
            List<Double> ours = new ArrayList<>();
            List<Double> bares = new ArrayList<>();
            Load.perSecond(THREADS, 2 * CASES_PER_ROUND, bare::startCase);
            Load.perSecond(THREADS, 2 * CASES_PER_ROUND, portal::submit);
            for (int round = 0; round < ROUNDS; round++) {
                bares.add(Load.perSecond(THREADS, CASES_PER_ROUND, bare::startCase));
                ours.add(Load.perSecond(THREADS, CASES_PER_ROUND, portal::submit));
            }
            figures.told("bare engine, processes started, 8 threads", Load.median(bares), "/s");
            figures.told("submit -> stored, started, journal written, 8 threads", Load.median(ours), "/s");
            figures.atLeast("ratio of the two", 0.7, Load.median(ours) / Load.median(bares), "");
            measureTaskList(portal.taskCards());
        }
    }

    private void measureTaskList(TaskCards cards) {
        for (int size : List.of(10_000, 100_000)) {
            cards.fillUpTo(size);
            page("oldest first", size, cards::readFirstPage);
            page("by due date", size, cards::readByDueDate);
            page("search", size, cards::search);
        }
    }

    private void page(String which, int size, Runnable read) {
        Load.durations(20, read);
        figures.told(
                "task list of %d cards, page of 50 and count, %s, p95".formatted(size, which),
                Load.milliseconds(Load.durations(200, read), 0.95),
                "ms");
    }

    private void measureWholeWay() {
        Portal.start(data, Portal.WITHOUT_STREET).close();
        long begun = System.nanoTime();
        try (Portal portal = Portal.start(data, Portal.WITHOUT_STREET)) {
            figures.told("another start in the same JVM, data present", (System.nanoTime() - begun) / 1e9, "s");
            portal.awaitRegister();
            Load.durations(5, portal::submitAndAwaitRegister);
            List<Duration> ways = Load.durations(50, portal::submitAndAwaitRegister);
            figures.told("submit -> register entry, idle system, median", Load.milliseconds(ways, 0.5) / 1_000, "s");
            figures.atMost("submit -> register entry, idle system, p95", 3, Load.milliseconds(ways, 0.95) / 1_000, "s");
        }
    }

    private static void refuseFastButUnsafe(Portal portal) {
        EmbeddedDatabase.durableSettings().forEach(setting -> {
            if (!portal.setting(setting).equals("on")) {
                throw new IllegalStateException("The database runs without (%s).".formatted(setting));
            }
        });
    }
}
