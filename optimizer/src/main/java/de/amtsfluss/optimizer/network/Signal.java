package de.amtsfluss.optimizer.network;

import java.util.List;

/**
 * A traffic light with its local program.
 *
 * @param size number of positions in a signal picture
 * @param offset seconds by which the program is shifted
 * @param linksAt links governed by each position of the picture, empty for crossings and unused positions
 */
public record Signal(
        int index,
        String id,
        int size,
        double offset,
        List<Phase> program,
        List<List<Integer>> linksAt,
        List<Crossing> crossings) {

    /** One step of a program: letters as SUMO writes them (r, y, g, G, u, o), duration in seconds. */
    public record Phase(String state, double seconds) {
        /** True where somebody may drive and nobody sees yellow. */
        public boolean green() {
            return state.indexOf('y') < 0
                    && state.indexOf('u') < 0
                    && (state.indexOf('G') >= 0 || state.indexOf('g') >= 0);
        }
    }

    public Signal {
        program = List.copyOf(program);
        linksAt = List.copyOf(linksAt);
        crossings = List.copyOf(crossings);
    }

    public double cycle() {
        return program.stream().mapToDouble(Phase::seconds).sum();
    }

    /** The program's picture at a simulation second, as SUMO would show it. */
    public String programAt(double second) {
        double rest = Math.floorMod((long) Math.floor(second - offset), Math.max(1L, (long) cycle()));
        for (Phase phase : program) {
            if (rest < phase.seconds()) {
                return phase.state();
            }
            rest -= phase.seconds();
        }
        return program.getLast().state();
    }
}
