package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.safety.SafetyGuard;
import java.util.List;

/** Follows the program of the device by the clock and needs no data. */
final class ProgramLevel implements Level {
    private final String name;
    private final List<Signal.Phase> program;
    private final double offset;
    private final double cycle;

    ProgramLevel(String name, List<Signal.Phase> program, double offset) {
        this.name = name;
        this.program = List.copyOf(program);
        this.offset = offset;
        this.cycle = program.stream().mapToDouble(Signal.Phase::seconds).sum();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String wish(Observation observation, SafetyGuard guard) {
        double rest = (observation.time() - offset) % cycle;
        rest = rest < 0 ? rest + cycle : rest;
        for (Signal.Phase phase : program) {
            if (rest < phase.seconds()) {
                return phase.state();
            }
            rest -= phase.seconds();
        }
        return program.getLast().state();
    }
}
