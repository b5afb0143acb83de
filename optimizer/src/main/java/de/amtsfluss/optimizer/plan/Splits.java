package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.Arrays;
import java.util.List;

/** Shares the green of a cycle among stages, none below its minimum. */
public final class Splits {
    private Splits() {}

    /** The shortest cycle these stages can have. */
    public static int shortestCycle(SignalRules rules, List<String> stages) {
        int[] least = Transitions.leastGreens(rules, stages);
        return Transitions.steps(rules, stages, least).stream()
                .mapToInt(Step::seconds)
                .sum();
    }

    /**
     * A plan whose greens are to each other as wished, as far as minimums allow; longer than the cycle only where the
     * minimums do not fit into it.
     *
     * @param wished one positive weight per stage
     */
    public static JunctionPlan fit(SignalRules rules, List<String> stages, int[] wished, int cycle, int offset) {
        return fit(rules, stages, Arrays.stream(wished).asDoubleStream().toArray(), cycle, offset);
    }

    /** As above; a transition that lengthens with the greens is paid by the longest green. */
    public static JunctionPlan fit(SignalRules rules, List<String> stages, double[] wished, int cycle, int offset) {
        int[] least = Transitions.leastGreens(rules, stages);
        int lost = lost(rules, stages, least);
        int[] greens = share(wished, least, cycle - lost);
        for (int attempt = 0; attempt < 4; attempt++) {
            int over = lost(rules, stages, greens) + Arrays.stream(greens).sum() - cycle;
            if (over == 0) {
                break;
            }
            greens = share(wished, least, Arrays.stream(greens).sum() - over);
        }
        return JunctionPlan.of(rules, offset, stages, greens);
    }

    private static int lost(SignalRules rules, List<String> stages, int[] greens) {
        return Transitions.steps(rules, stages, greens).stream()
                .mapToInt(Step::transitionSeconds)
                .sum();
    }

    /** Whole seconds that add up to the total, or to the minimums where these are more. */
    static int[] share(double[] wished, int[] least, int total) {
        int[] greens = least.clone();
        int spare = total - Arrays.stream(least).sum();
        if (spare <= 0) {
            return greens;
        }
        double[] target = targets(wished, least, total);
        double carried = 0;
        int given = 0;
        for (int s = 0; s < greens.length; s++) {
            carried += target[s] - least[s];
            int add = (int) Math.floor(carried + 0.5) - given;
            greens[s] += add;
            given += add;
        }
        greens[greens.length - 1] += spare - given;
        return greens;
    }

    /** Shares what remains among the stages that are not held at their minimum. */
    private static double[] targets(double[] wished, int[] least, int total) {
        double[] target = new double[wished.length];
        boolean[] held = new boolean[wished.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            double rest = total;
            double weights = 0;
            for (int s = 0; s < wished.length; s++) {
                rest -= held[s] ? least[s] : 0;
                weights += held[s] ? 0 : Math.max(1e-6, wished[s]);
            }
            for (int s = 0; s < wished.length; s++) {
                target[s] = held[s] ? least[s] : rest * Math.max(1e-6, wished[s]) / weights;
                if (!held[s] && target[s] < least[s]) {
                    held[s] = true;
                    changed = true;
                }
            }
        }
        return target;
    }
}
