package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.demand.Streams;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.Progression;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.plan.Step;
import de.amtsfluss.optimizer.plan.Webster;
import java.util.ArrayList;
import java.util.List;

/** Where a search begins: the plan in the street, and plans as an engineer reckons them by hand. */
final class Starts {
    private static final double[] CYCLE_FACTORS = {0.55, 0.7, 0.85, 1, 1.2, 1.5};

    private final SignalArea area;
    private final Network network;
    private final Streams streams;
    private final double[] flows;

    Starts(SignalArea area, Demand demand) {
        this.area = area;
        this.network = area.network();
        this.streams = Streams.of(network, demand);
        this.flows = streams.perLink();
    }

    List<Draft> all(PlanSpace space) {
        List<Draft> starts = new ArrayList<>();
        starts.add(street(space));
        double cycle = cycle(space);
        for (double factor : CYCLE_FACTORS) {
            Draft reckoned = reckoned(space, cycle * factor);
            starts.add(reckoned);
            starts.add(progressing(space, reckoned));
        }
        return starts;
    }

    /** The programs in the street as far as one common cycle can hold them. */
    private Draft street(PlanSpace space) {
        SignalPlan plan = ProgramPlan.of(area).plan();
        List<double[]> weights = plan.junctions().stream()
                .map(junction ->
                        junction.steps().stream().mapToDouble(Step::green).toArray())
                .toList();
        return draft(space, plan.cycleSeconds(), weights, offsets(plan));
    }

    /** Webster's greens for a cycle, all offsets zero. */
    private Draft reckoned(PlanSpace space, double cycle) {
        List<double[]> weights = new ArrayList<>();
        for (int j = 0; j < space.junctions(); j++) {
            weights.add(webster(space, j).shares());
        }
        double bounded = Math.clamp(cycle, space.shortestCycle(), PlanSpace.LONGEST_CYCLE_SECONDS);
        return draft(space, bounded, weights, new int[space.junctions()]);
    }

    private Draft progressing(PlanSpace space, Draft draft) {
        SignalPlan plan = Progression.apply(space.plan(draft.point()), streams);
        return new Draft(draft.layout(), space.withOffsets(draft.point(), offsets(plan)), Double.POSITIVE_INFINITY);
    }

    /** Weights of the stages of one junction. */
    double[] shares(PlanSpace space, int junction) {
        return webster(space, junction).shares();
    }

    private Webster webster(PlanSpace space, int junction) {
        Signal signal = area.signals().get(junction);
        return new Webster(network, signal, space.stages(junction), flows);
    }

    private double cycle(PlanSpace space) {
        double longest = PlanSpace.SHORTEST_CYCLE_SECONDS;
        for (int j = 0; j < space.junctions(); j++) {
            longest = Math.max(longest, webster(space, j).cycleSeconds(space.lostSeconds(j)));
        }
        return Math.min(longest, PlanSpace.LONGEST_CYCLE_SECONDS);
    }

    private static Draft draft(PlanSpace space, double cycle, List<double[]> weights, int[] offsets) {
        return new Draft(space.layout(), space.point(cycle, weights, offsets), Double.POSITIVE_INFINITY);
    }

    private static int[] offsets(SignalPlan plan) {
        return plan.junctions().stream().mapToInt(JunctionPlan::offset).toArray();
    }
}
