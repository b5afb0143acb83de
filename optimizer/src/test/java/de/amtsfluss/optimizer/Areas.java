package de.amtsfluss.optimizer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.amtsfluss.optimizer.network.SumoNetwork;
import de.amtsfluss.optimizer.plan.SignalArea;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The areas the tests of plans and searches work on. */
public final class Areas {
    private Areas() {}

    public static SignalArea random(long seed) {
        return SignalArea.of("random-" + seed, RandomJunction.of(seed));
    }

    /** A shared benchmark network; the test is skipped where the data are not there. */
    public static SignalArea shared(String name) {
        return SignalArea.of(name, SumoNetwork.read(file(name, name + ".net.xml")));
    }

    public static Path file(String name, String file) {
        Path found = Stream.of("../shared/data/traffic", "../../shared/data/traffic")
                .map(folder -> Path.of(folder, name, file))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "../shared/data/traffic/" + name + "/" + file + " is not on this machine");
        return found;
    }
}
