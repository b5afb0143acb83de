package de.amtsfluss.optimizer.safety;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.network.SignalGroup;
import de.amtsfluss.optimizer.network.SignalSupply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules of the signals of an area, from the supply its office keeps: groups become positions of the picture. */
public final class RulesFromSupply {
    /** No fixed plan has a longer red. */
    private static final double MAX_RED_SECONDS = 120;

    private final SignalSupply supply;
    private final int size;
    private final double longestWalkRed;

    private RulesFromSupply(SignalSupply supply, int size, double longestWalkRed) {
        this.longestWalkRed = longestWalkRed;
        this.supply = supply;
        this.size = size;
    }

    /** By the signal's id. */
    public static Map<String, SignalRules> of(Area area) {
        return of(area, MAX_RED_SECONDS);
    }

    /** @param longestWalkRed seconds after which who waits on foot is served by force; for control without a cycle */
    public static Map<String, SignalRules> of(Area area, double longestWalkRed) {
        Map<String, SignalRules> rules = new LinkedHashMap<>();
        List<Signal> signals = area.network().signals();
        signals.forEach(signal -> rules.put(
                signal.id(),
                new RulesFromSupply(area.supply(signal.index()), signal.size(), longestWalkRed).rules(signal.id())));
        return rules;
    }

    private SignalRules rules(String id) {
        boolean[][] conflict = new boolean[size][size];
        double[][] intergreen = new double[size][size];
        double[] minGreen = new double[size];
        double[] yellow = new double[size];
        double[] redAmber = new double[size];
        double[] maxRed = new double[size];
        for (int g = 0; g < supply.groups().size(); g++) {
            SignalGroup group = supply.groups().get(g);
            for (int i : group.positions()) {
                minGreen[i] = group.minGreen();
                yellow[i] = group.walks() ? 0 : SignalSupply.YELLOW_SECONDS;
                redAmber[i] = group.walks() ? 0 : SignalSupply.RED_AMBER_SECONDS;
                maxRed[i] = group.walks() ? longestWalkRed : MAX_RED_SECONDS;
                fill(g, conflict[i], intergreen[i]);
            }
        }
        return new SignalRules(
                id,
                conflict,
                supply.yieldingPositions(),
                intergreen,
                minGreen,
                yellow,
                redAmber,
                maxRed,
                new int[size][0]);
    }

    private void fill(int group, boolean[] conflict, double[] intergreen) {
        for (int other = 0; other < supply.groups().size(); other++) {
            int seconds = supply.intergreen()[group][other];
            for (int j : supply.groups().get(other).positions()) {
                conflict[j] = other != group && seconds >= 0;
                intergreen[j] = Math.max(0, seconds);
            }
        }
    }
}
