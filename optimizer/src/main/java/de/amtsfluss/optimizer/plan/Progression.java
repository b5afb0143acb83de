package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.demand.Streams;
import de.amtsfluss.optimizer.demand.Streams.Stream;
import de.amtsfluss.optimizer.network.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Offsets by the way of platoons: along the strongest streams, each green begins when those let go upstream arrive. */
public final class Progression {
    private static final double QUEUE_HEADSTART_SECONDS = 2;

    private Progression() {}

    /** The plan with other offsets; signals without a stream keep theirs. */
    public static SignalPlan apply(SignalPlan plan, Streams streams) {
        List<Signal> signals = plan.area().signals();
        Map<Integer, JunctionPlan> shifted = new HashMap<>();
        Map<Integer, Integer> group = new HashMap<>();
        signals.forEach(signal -> {
            shifted.put(signal.index(), plan.get(signal.id()));
            group.put(signal.index(), signal.index());
        });
        for (Stream stream : streams.between()) {
            Integer from = group.get(stream.fromSignal());
            Integer to = group.get(stream.toSignal());
            if (from != null && to != null && !from.equals(to)) {
                join(shifted, group, stream, from, to);
            }
        }
        List<JunctionPlan> junctions = new ArrayList<>();
        signals.forEach(signal -> junctions.add(shifted.get(signal.index())));
        return SignalPlan.of(plan.area(), junctions);
    }

    /** Turns the whole group of the second signal so that the stream finds green. */
    private static void join(
            Map<Integer, JunctionPlan> plans, Map<Integer, Integer> group, Stream stream, int from, int to) {
        JunctionPlan upstream = plans.get(stream.fromSignal());
        JunctionPlan downstream = plans.get(stream.toSignal());
        double leaves = upstream.offset() + greenBegin(upstream, stream.fromPosition());
        double opens = downstream.offset() + greenBegin(downstream, stream.toPosition());
        int turn = (int) Math.round(leaves + stream.seconds() - QUEUE_HEADSTART_SECONDS - opens);
        for (Map.Entry<Integer, Integer> member : group.entrySet()) {
            if (member.getValue() == to) {
                JunctionPlan plan = plans.get(member.getKey());
                plans.put(member.getKey(), plan.shiftedTo(plan.offset() + turn));
                member.setValue(from);
            }
        }
    }

    /** Second of the cycle, from the first stage on, at which the position's longest green begins. */
    private static int greenBegin(JunctionPlan plan, int position) {
        int cycle = plan.cycleSeconds();
        int best = 0;
        int longest = -1;
        for (int s = 0; s < cycle; s++) {
            if (open(plan, s, position) && !open(plan, s - 1, position)) {
                int run = 0;
                while (run < cycle && open(plan, s + run, position)) {
                    run++;
                }
                if (run > longest) {
                    longest = run;
                    best = s;
                }
            }
        }
        return best;
    }

    private static boolean open(JunctionPlan plan, int second, int position) {
        return Inspection.open(plan.pictureAt(second + (long) plan.offset()), position);
    }
}
