package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.safety.RulesFromMatrix;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the signal supply (groups and intergreens) that belongs to a scenario. */
final class SignalSupply {
    private static final String GROUPS = "signal_groups.csv";
    private static final String INTERGREENS = "intergreens.csv";

    private SignalSupply() {}

    /**
     * Rules by signal id; empty for terms without a matrix and where none is found.
     *
     * @throws RefereeFault where a folder was named that holds none, or the network has more than one signal
     */
    static Map<String, SignalRules> of(Scenario scenario, BenchmarkOptions options) {
        Optional<Path> folder = options.matrix().or(() -> beside(scenario.file(), options));
        if (folder.isEmpty()) {
            return Map.of();
        }
        List<Signal> signals = scenario.network().signals();
        if (!holds(folder.get()) || signals.size() != 1) {
            throw new RefereeFault(
                    "Folder [%s] must hold [%s] and [%s] for one signal; the network has [%d]. Maybe --matrix names the wrong folder."
                            .formatted(folder.get(), GROUPS, INTERGREENS, signals.size()));
        }
        SignalRules rules = RulesFromMatrix.read(
                scenario.network(),
                signals.getFirst(),
                folder.get().resolve(GROUPS),
                folder.get().resolve(INTERGREENS));
        return Map.of(signals.getFirst().id(), rules);
    }

    private static Optional<Path> beside(Path scenario, BenchmarkOptions options) {
        if (!options.rules().name().equals("rilsa")) {
            return Optional.empty();
        }
        Path own = scenario.toAbsolutePath().getParent();
        return Stream.of(own, own.getParent())
                .filter(folder -> folder != null && holds(folder))
                .findFirst();
    }

    private static boolean holds(Path folder) {
        return Files.isReadable(folder.resolve(GROUPS)) && Files.isReadable(folder.resolve(INTERGREENS));
    }
}
