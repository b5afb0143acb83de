package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.safety.RulesFromNetwork;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of a signal that came without an intergreen matrix: yellow and red-amber as its program shows them, and no
 * intergreen shorter than the one the program holds between the same two positions.
 */
final class RulesFromProgram {
    private static final double MIN_GREEN_SECONDS = 5;
    private static final double LEAST_YELLOW_SECONDS = 3;
    private static final double LONGEST_INTERGREEN_SECONDS = 30;

    private final Signal signal;
    private final List<Signal.Phase> program;

    private RulesFromProgram(Signal signal) {
        this.signal = signal;
        this.program = signal.program();
    }

    static SignalRules of(Network network, Signal signal) {
        RulesFromProgram reader = new RulesFromProgram(signal);
        SignalRules derived = RulesFromNetwork.of(
                network,
                signal,
                MIN_GREEN_SECONDS,
                reader.yellow(),
                reader.redAmber(),
                false,
                Double.POSITIVE_INFINITY);
        return reader.noShorterThanShown(derived);
    }

    private double yellow() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int p = 0; p < signal.size(); p++) {
            for (int i = 0; i < program.size(); i++) {
                if (letter(i, p) == 'y' && letter(i - 1, p) != 'y') {
                    shortest = Math.min(shortest, run(i, p, 'y'));
                }
            }
        }
        return Double.isInfinite(shortest)
                ? LEAST_YELLOW_SECONDS
                : Math.max(LEAST_YELLOW_SECONDS, Math.floor(shortest));
    }

    private double redAmber() {
        return program.stream().anyMatch(phase -> phase.state().indexOf('u') >= 0) ? 1 : 0;
    }

    private double run(int from, int position, char letter) {
        double seconds = 0;
        for (int i = from; i < from + program.size() && letter(i, position) == letter; i++) {
            seconds += phase(i).seconds();
        }
        return seconds;
    }

    private SignalRules noShorterThanShown(SignalRules rules) {
        int size = rules.size();
        double[][] intergreen = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] shown = new double[size];
            double usual = 0;
            for (int j = 0; j < size; j++) {
                shown[j] = rules.conflict()[i][j] ? shown(i, j) : 0;
                usual = Math.max(usual, shown[j]);
            }
            intergreen[i] = rules.intergreen()[i].clone();
            for (int j = 0; j < size; j++) {
                if (rules.conflict()[i][j]) {
                    intergreen[i][j] = Math.max(intergreen[i][j], shown[j] > 0 ? shown[j] : usual);
                }
            }
        }
        return new SignalRules(
                rules.signal(),
                rules.conflict(),
                rules.yieldsTo(),
                intergreen,
                rules.minGreen(),
                rules.yellow(),
                rules.redAmber(),
                rules.maxRed(),
                rules.needs());
    }

    /** Shortest time between the end of one green and the begin of the other with no stage in between; zero if none. */
    private double shown(int leaving, int entering) {
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < program.size(); i++) {
            if (open(i - 1, leaving) && !open(i, leaving)) {
                double seconds = 0;
                int k = i;
                while (k < i + program.size() && !phase(k).green()) {
                    seconds += phase(k).seconds();
                    k++;
                }
                if (open(k, entering) && seconds <= LONGEST_INTERGREEN_SECONDS) {
                    found.add(seconds);
                }
            }
        }
        return found.stream().mapToDouble(Math::floor).min().orElse(0);
    }

    private Signal.Phase phase(int index) {
        return program.get(Math.floorMod(index, program.size()));
    }

    private char letter(int index, int position) {
        return phase(index).state().charAt(position);
    }

    private boolean open(int index, int position) {
        return Inspection.open(phase(index).state(), position);
    }
}
