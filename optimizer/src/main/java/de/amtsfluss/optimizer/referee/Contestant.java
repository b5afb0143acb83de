package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Controllers;
import de.amtsfluss.optimizer.network.Network;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Somebody who controls the signals of a scenario.
 *
 * @param program a SUMO additional file with programs, where SUMO itself controls
 * @param controllers made anew for every run, where we control
 */
record Contestant(
        String name, Optional<Function<Network, String>> program, Optional<Supplier<Controllers>> controllers) {

    static Contestant ours(String name, Supplier<Controllers> controllers) {
        return new Contestant(name, Optional.empty(), Optional.of(controllers));
    }

    static Contestant inSumo(String name, Function<Network, String> program) {
        return new Contestant(name, Optional.of(program), Optional.empty());
    }

    /** The program in the file, untouched. */
    static Contestant fromFile(String name) {
        return new Contestant(name, Optional.empty(), Optional.empty());
    }
}
