package de.amtsfluss.portal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.util.FileSystemUtils;

/**
 * The goals G1 to G11 of the situation picture on the real application, with its durable database, its own processes
 * and a server that stands in for the sources. Arguments choose parts ({@code g3 g4}); {@code --minutes} is how long a
 * source hangs. Ends with 1 if a goal was missed.
 */
public final class SituationBenchmark {

    private static final int HANGING_MINUTES = 10;

    private final Figures figures = new Figures();
    private final Predicate<String> wanted;
    private final int minutes;
    private final Path data;

    private SituationBenchmark(List<String> arguments, Path data) {
        int at = arguments.indexOf("--minutes");
        this.minutes = at < 0 ? HANGING_MINUTES : Integer.parseInt(arguments.get(at + 1));
        List<String> parts =
                arguments.stream().filter(argument -> argument.matches("g\\d+")).toList();
        this.wanted = part -> parts.isEmpty() || parts.contains(part);
        this.data = data;
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory("amtsfluss-situation");
        var benchmark = new SituationBenchmark(Arrays.asList(arguments), data);
        try {
            benchmark.inOneProcess();
            benchmark.withProcessesOfTheirOwn();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(benchmark.figures.missed() ? 1 : 0);
    }

    private void inOneProcess() {
        var region = new Region();
        try (var world = new StandInSources()) {
            world.says("hydrants-brigade", "text/csv", region.hydrants(1_000, 100));
            world.says("dwd", "application/zip", region.warnings(StoreFigures.POLYGONS));
            world.says("roadworks", "text/csv", region.closures("Kanal"));
            try (Portal portal = Portal.start(
                    data.resolve("one"),
                    Portal.SITUATION + "true",
                    Portal.WITHOUT_STREET,
                    ControlRoom.SETTING,
                    world.setting("hydrants-brigade"),
                    world.setting("dwd"),
                    world.setting("roadworks"))) {
                run(portal, world, region);
            }
        }
    }

    private void run(Portal portal, StandInSources world, Region region) {
        var store = new StoreFigures(portal, world, region, figures);
        var sources = new Sources(portal);
        sources.awaitFirst("hydrants-brigade");
        sources.awaitFirst("dwd");
        portal.awaitRegister();
        part("g3", store::hydrants);
        world.says("hydrants-brigade", "text/csv", region.hydrants(StoreFigures.HYDRANTS, 100));
        sources.ask("hydrants-brigade");
        part("g4", store::pictures);
        part("g5", store::weather);
        var delivery = new DeliveryFigures(portal, world, region, figures);
        part("g1", delivery::alarms);
        part("g2", () -> delivery.pages(200, 1_000));
        part("g2", () -> delivery.pages(500, 2_000));
        var page = new PageFigures(portal, figures);
        part("g6", () -> page.stale(world, region));
        part("g10", page::firstLoad);
        var continuity = new ContinuityFigures(portal, world, figures);
        part("g7", () -> continuity.hanging(minutes));
        part("g11", continuity::completeness);
    }

    /** The application packaged, killed and started again. */
    private void withProcessesOfTheirOwn() throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path"));
        Files.createDirectories(data.resolve("killed"));
        Files.createDirectories(data.resolve("silent"));
        part("g9", () -> killed(jar));
        part("g6", () -> silent(jar));
    }

    private void killed(Path jar) {
        try {
            var after = new KilledRefresh(jar, data.resolve("killed")).play(StoreFigures.HYDRANTS);
            boolean once = after.interrupted()
                    && after.facts() == StoreFigures.HYDRANTS
                    && after.versions() == StoreFigures.HYDRANTS
                    && after.runsThatApplied() == 1
                    && after.openRuns() == 0;
            System.out.println("  " + after);
            figures.atLeast("G9 kill -9 while taking over: once and whole afterwards", 1, once ? 1 : 0, "");
            figures.atMost("G9 ready again -> next check done", 30, after.secondsToCheck(), "s");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void silent(Path jar) {
        try {
            PortalProcess server = PortalProcess.start(
                    jar,
                    data.resolve("silent"),
                    PortalProcess.freePort(),
                    PortalProcess.freePort(),
                    ControlRoom.SETTING);
            PageFigures.serverKilled(server, figures);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void part(String name, Runnable part) {
        if (!wanted.test(name)) {
            return;
        }
        try {
            part.run();
        } catch (RuntimeException e) {
            e.printStackTrace();
            figures.missing(name.toUpperCase(java.util.Locale.ROOT) + " could not be measured to its end", "failed");
        }
    }
}
