package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Lawful plans by chance: any cycle from 40 to 120 s, any sequence of stages, shares and offsets. */
public final class RandomPlans {
    private static final double SPREAD = 0.5;

    private RandomPlans() {}

    public static List<SignalPlan> of(SignalArea area, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PlanSpace space = new PlanSpace(area);
        List<SignalPlan> plans = new ArrayList<>();
        while (plans.size() < count) {
            int[] layout = new int[space.junctions()];
            for (int j = 0; j < layout.length; j++) {
                layout[j] = random.nextInt(space.layouts(j));
            }
            plans.add(plan(space.with(layout), random));
        }
        return plans;
    }

    private static SignalPlan plan(PlanSpace space, SplittableRandom random) {
        int cycle = Math.max(space.shortestCycle(), 40 + random.nextInt(81));
        List<double[]> weights = new ArrayList<>();
        int[] offsets = new int[space.junctions()];
        for (int j = 0; j < offsets.length; j++) {
            double[] shares = new double[space.stages(j).size()];
            for (int s = 0; s < shares.length; s++) {
                shares[s] = Math.exp(SPREAD * random.nextGaussian());
            }
            weights.add(shares);
            offsets[j] = random.nextInt(cycle);
        }
        return space.plan(space.point(cycle, weights, offsets));
    }
}
