package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.plan.Splits;
import de.amtsfluss.optimizer.plan.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns numbers into lawful plans. A point holds the cycle, then per signal one number per stage (their exponentials
 * share the green) and the offset as a part of the cycle; offsets are read modulo one, so their ends meet.
 */
final class PlanSpace {
    static final int SHORTEST_CYCLE_SECONDS = 36;
    static final int LONGEST_CYCLE_SECONDS = 120;
    /** One unit of a point changes a cycle by this factor of itself. */
    private static final double CYCLE_UNIT = 0.35;
    /** One unit of a point turns an offset by this part of the cycle. */
    private static final double OFFSET_UNIT = 0.2;

    private static final double MIDDLE_CYCLE_SECONDS = 60;
    private static final double SPLIT_UNIT = 0.6;

    private final SignalArea area;
    private final List<List<List<String>>> layouts;
    private final int[] layout;
    private final int shortestCycle;

    PlanSpace(SignalArea area) {
        this(
                area,
                ProgramPlan.of(area).plan().junctions().stream()
                        .map(Layouts::of)
                        .toList(),
                new int[area.signals().size()]);
    }

    private PlanSpace(SignalArea area, List<List<List<String>>> layouts, int[] layout) {
        this.area = area;
        this.layouts = layouts;
        this.layout = layout;
        int shortest = SHORTEST_CYCLE_SECONDS;
        for (int j = 0; j < layout.length; j++) {
            shortest = Math.max(shortest, Splits.shortestCycle(area.rules(signal(j)), stages(j)));
        }
        this.shortestCycle = shortest;
    }

    /** The same area with other sequences of stages. */
    PlanSpace with(int[] chosen) {
        return new PlanSpace(area, layouts, chosen.clone());
    }

    int[] layout() {
        return layout.clone();
    }

    int layouts(int junction) {
        return layouts.get(junction).size();
    }

    int junctions() {
        return layout.length;
    }

    List<String> stages(int junction) {
        return layouts.get(junction).get(layout[junction]);
    }

    String signal(int junction) {
        return area.signals().get(junction).id();
    }

    SignalArea area() {
        return area;
    }

    int dimension() {
        int dimension = 1;
        for (int j = 0; j < layout.length; j++) {
            dimension += stages(j).size() + 1;
        }
        return dimension;
    }

    int shortestCycle() {
        return shortestCycle;
    }

    int cycle(double[] point) {
        double wished = MIDDLE_CYCLE_SECONDS * Math.exp(CYCLE_UNIT * point[0]);
        return Math.clamp(Math.round(wished), shortestCycle, Math.max(shortestCycle, LONGEST_CYCLE_SECONDS));
    }

    SignalPlan plan(double[] point) {
        int cycle = cycle(point);
        List<JunctionPlan> junctions = new ArrayList<>();
        int at = 1;
        for (int j = 0; j < layout.length; j++) {
            List<String> stages = stages(j);
            double[] weights = Arrays.stream(point, at, at + stages.size())
                    .map(x -> Math.exp(SPLIT_UNIT * Math.clamp(x, -8, 8)))
                    .toArray();
            double turn = OFFSET_UNIT * point[at + stages.size()];
            int offset = (int) Math.round((turn - Math.floor(turn)) * cycle);
            junctions.add(Splits.fit(area.rules(signal(j)), stages, weights, cycle, offset));
            at += stages.size() + 1;
        }
        return SignalPlan.of(area, junctions);
    }

    /** The point of a plan whose signals follow the sequences chosen here. */
    double[] point(double cycle, List<double[]> weights, int[] offsets) {
        double[] point = new double[dimension()];
        point[0] = Math.log(cycle / MIDDLE_CYCLE_SECONDS) / CYCLE_UNIT;
        int at = 1;
        for (int j = 0; j < layout.length; j++) {
            double[] shares = weights.get(j);
            double mean = Arrays.stream(shares)
                    .map(w -> Math.log(Math.max(w, 1e-3)))
                    .average()
                    .orElse(0);
            for (double share : shares) {
                point[at++] = (Math.log(Math.max(share, 1e-3)) - mean) / SPLIT_UNIT;
            }
            point[at++] = offsets[j] / cycle / OFFSET_UNIT;
        }
        return point;
    }

    /** The same point with other offsets, in seconds of its cycle. */
    double[] withOffsets(double[] point, int[] offsets) {
        double[] turned = point.clone();
        int at = 1;
        for (int j = 0; j < layout.length; j++) {
            at += stages(j).size();
            turned[at++] = (double) offsets[j] / cycle(point) / OFFSET_UNIT;
        }
        return turned;
    }

    /** The point in the space of another layout of one junction: its weights are given, all else is kept. */
    double[] moved(double[] point, PlanSpace to, int junction, double[] weights, double cycleFactor) {
        double[] moved = new double[to.dimension()];
        moved[0] = point[0] + Math.log(cycleFactor) / CYCLE_UNIT;
        int from = 1;
        int at = 1;
        for (int j = 0; j < layout.length; j++) {
            int stages = stages(j).size();
            for (int s = 0; s < to.stages(j).size(); s++) {
                moved[at++] = j == junction ? Math.log(Math.max(weights[s], 1e-3)) / SPLIT_UNIT : point[from + s];
            }
            moved[at++] = point[from + stages];
            from += stages + 1;
        }
        return moved;
    }

    /** Seconds of a cycle in which a junction serves nobody fully. */
    double lostSeconds(int junction) {
        JunctionPlan plan = Splits.fit(
                area.rules(signal(junction)),
                stages(junction),
                new int[stages(junction).size()],
                60,
                0);
        return plan.steps().stream().mapToInt(Step::transitionSeconds).sum();
    }
}
