package de.amtsfluss.optimizer.safety;

import de.amtsfluss.optimizer.network.Crossing;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import java.util.Arrays;

/**
 * Derives a signal's rules from geometry and its present program, where no matrix was supplied: two positions conflict
 * when their paths cross and the program never opens them together.
 */
public final class RulesFromNetwork {
    private static final double PEDESTRIAN_METRES_PER_SECOND = 1.2;

    private final Network network;
    private final Signal signal;

    private RulesFromNetwork(Network network, Signal signal) {
        this.network = network;
        this.signal = signal;
    }

    /**
     * @param everybodyWaits true where no green may begin before every yellow has ended (RESCO's way)
     * @param maxRed longest red in seconds, may be infinite
     */
    public static SignalRules of(
            Network network,
            Signal signal,
            double minGreen,
            double yellow,
            double redAmber,
            boolean everybodyWaits,
            double maxRed) {
        return new RulesFromNetwork(network, signal).rules(minGreen, yellow, redAmber, everybodyWaits, maxRed);
    }

    private SignalRules rules(double minGreen, double yellow, double redAmber, boolean everybodyWaits, double maxRed) {
        int size = signal.size();
        boolean[][] conflict = new boolean[size][size];
        boolean[][] yields = new boolean[size][size];
        double[][] intergreen = new double[size][size];
        double[] yellows = filled(yellow);
        double[] ambers = filled(redAmber);
        for (Crossing crossing : signal.crossings()) {
            yellows[crossing.signalLink()] = 0;
            ambers[crossing.signalLink()] = 0;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                conflict[i][j] = i != j && (crosses(i, j) || crosses(j, i)) && !together(i, j);
                yields[i][j] = i != j && yieldsInFile(i, j) && !firstTogether(i, j);
                intergreen[i][j] = conflict[i][j] ? clearance(i, yellow) : everybodyWaits && i != j ? yellows[i] : 0;
            }
        }
        return new SignalRules(
                signal.id(),
                conflict,
                yields,
                intergreen,
                filled(minGreen),
                yellows,
                ambers,
                filled(maxRed),
                new int[size][0]);
    }

    private double[] filled(double value) {
        double[] all = new double[signal.size()];
        Arrays.fill(all, value);
        return all;
    }

    private double clearance(int leaving, double yellow) {
        return signal.crossings().stream()
                .filter(crossing -> crossing.signalLink() == leaving)
                .mapToDouble(crossing -> Math.ceil(crossing.length() / PEDESTRIAN_METRES_PER_SECOND))
                .max()
                .orElse(yellow);
    }

    private boolean together(int i, int j) {
        return signal.program().stream()
                .anyMatch(phase -> SignalRules.open(phase.state(), i) && SignalRules.open(phase.state(), j));
    }

    private boolean firstTogether(int i, int j) {
        return signal.program().stream()
                .anyMatch(phase -> phase.state().charAt(i) == 'G' && SignalRules.open(phase.state(), j));
    }

    private boolean crosses(int i, int j) {
        for (int link : signal.linksAt().get(i)) {
            for (int foe : network.link(link).foes()) {
                if (signal.linksAt().get(j).contains(foe)) {
                    return true;
                }
            }
        }
        return signal.crossings().stream()
                .anyMatch(crossing -> crossing.signalLink() == i
                        && crossing.crosses().stream()
                                .anyMatch(link -> signal.linksAt().get(j).contains(link)));
    }

    private boolean yieldsInFile(int i, int j) {
        return signal.linksAt().get(i).stream().map(network::link).anyMatch(link -> signal.linksAt().get(j).stream()
                .anyMatch(link::yieldsTo));
    }
}
