package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.SignalController;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.safety.PictureAudit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs one contestant in one scenario with one seed. Gridlocked is a run whose delay exceeds 60 s (100 s in networks of
 * ten signals and more) while some vehicle stood for 300 s without a move.
 */
final class Judge {
    private static final double SMALL_NETWORK_DELAY = 60;
    private static final double LARGE_NETWORK_DELAY = 100;
    private static final int LARGE_NETWORK_SIGNALS = 10;
    private static final int STUCK_SECONDS = 300;

    private final Sumo sumo;
    private final Failures failures;
    private final AuditRules audit;

    Judge(Sumo sumo, Failures failures, AuditRules audit) {
        this.sumo = sumo;
        this.failures = failures;
        this.audit = audit;
    }

    Score run(Scenario scenario, Contestant contestant, long seed) {
        try {
            Path folder = Files.createTempDirectory("referee");
            try {
                return run(scenario, contestant, seed, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefereeFault("The run was stopped.", stopped);
        }
    }

    private Score run(Scenario scenario, Contestant contestant, long seed, Path folder)
            throws IOException, InterruptedException {
        List<Path> programs = new ArrayList<>();
        if (contestant.program().isPresent()) {
            programs.add(Files.writeString(
                    folder.resolve("programs.add.xml"),
                    contestant.program().get().apply(scenario.network())));
        }
        int port = TraciConnection.freePort();
        Process process = sumo.start(scenario, seed, port, folder, programs);
        try {
            return drive(scenario, contestant, seed, folder, port, process);
        } catch (RefereeFault fault) {
            process.destroyForcibly().waitFor();
            throw new RefereeFault(
                    "%s Scenario [%s], seed [%d]; SUMO said: %s"
                            .formatted(fault.getMessage(), scenario.name(), seed, lastWords(folder)),
                    fault);
        } finally {
            process.destroyForcibly();
        }
    }

    private Score drive(Scenario scenario, Contestant contestant, long seed, Path folder, int port, Process process)
            throws InterruptedException {
        Map<String, PictureAudit> audits = new LinkedHashMap<>();
        scenario.network().signals().stream().filter(Judge::controllable).forEach(signal -> audit.of(
                        scenario.network(), signal)
                .ifPresent(rules -> audits.put(signal.id(), new PictureAudit(rules))));
        Stopwatch stopwatch = new Stopwatch();
        World world;
        try (TraciConnection connection = TraciConnection.open(port, process)) {
            world = new World(scenario.network(), connection);
            loop(scenario, contestant, seed, world, audits, stopwatch);
            connection.exchange(new TraciCommands().close());
        }
        process.waitFor();
        Trips trips = Trips.read(folder.resolve("tripinfo.xml"), scenario.routes(), scenario.end());
        return score(scenario, contestant, seed, trips, world, audits, stopwatch);
    }

    private void loop(
            Scenario scenario,
            Contestant contestant,
            long seed,
            World world,
            Map<String, PictureAudit> audits,
            Stopwatch stopwatch) {
        Map<Signal, SignalController> controllers = new LinkedHashMap<>();
        contestant
                .controllers()
                .map(java.util.function.Supplier::get)
                .ifPresent(ours -> scenario.network().signals().stream()
                        .filter(Judge::controllable)
                        .forEach(signal -> controllers.put(signal, ours.control(scenario.network(), signal))));
        Failures.Spoiler spoiler = failures.new Spoiler(scenario.network(), seed, scenario.begin());
        for (double time = scenario.begin(); time < scenario.end(); time++) {
            Map<String, String> changed = new LinkedHashMap<>();
            if (!controllers.isEmpty()) {
                Observation truth = new Observation(
                        time, time, world.sightings(), world.crowd().waits(), new java.util.BitSet());
                Observation observation = spoiler.spoil(truth);
                controllers.forEach((signal, controller) -> {
                    String letters = stopwatch.time(controller, observation).letters();
                    changed.put(signal.id(), letters);
                });
                changed.entrySet()
                        .removeIf(entry -> entry.getValue().equals(world.picture(entry.getKey())) && world.commanded());
            }
            world.second(changed, scenario.stepsPerSecond(), time + 1);
            double shownAt = time;
            audits.forEach((signal, audit) -> audit.saw(shownAt, world.picture(signal)));
        }
    }

    /** A light that never shows green, only blinks, is left to SUMO. */
    private static boolean controllable(Signal signal) {
        return signal.program().stream().anyMatch(Signal.Phase::green);
    }

    private static Score score(
            Scenario scenario,
            Contestant contestant,
            long seed,
            Trips trips,
            World world,
            Map<String, PictureAudit> audits,
            Stopwatch stopwatch) {
        double bound =
                scenario.network().signals().size() < LARGE_NETWORK_SIGNALS ? SMALL_NETWORK_DELAY : LARGE_NETWORK_DELAY;
        double delay = trips.delay(scenario.routes());
        return new Score(
                scenario.name(),
                contestant.name(),
                seed,
                delay,
                trips.delayStrict(),
                trips.trip(),
                trips.waiting(),
                trips.stops(),
                trips.co2Grams(),
                delay > bound && world.longestStand() >= STUCK_SECONDS,
                audits.isEmpty()
                        ? -1
                        : audits.values().stream()
                                .mapToInt(a -> a.breaches().size())
                                .sum(),
                world.crowd().longest(),
                stopwatch.timing(scenario.end() - scenario.begin()));
    }

    static String lastWords(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("sumo.log"));
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        } catch (IOException nothing) {
            return "nothing";
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
