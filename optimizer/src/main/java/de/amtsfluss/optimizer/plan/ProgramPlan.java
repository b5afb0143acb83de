package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs that hang in the street, as a plan. Where a program breaks its signal's rules, its stages and order are
 * kept and its times are mended; {@link #mended} names these signals.
 */
public final class ProgramPlan {
    private final SignalPlan plan;
    private final List<String> mended;

    private ProgramPlan(SignalPlan plan, List<String> mended) {
        this.plan = plan;
        this.mended = List.copyOf(mended);
    }

    /** @throws PlanFault where not even the stages of a program are lawful */
    public static ProgramPlan of(SignalArea area) {
        List<JunctionPlan> junctions = new ArrayList<>();
        List<String> mended = new ArrayList<>();
        for (Signal signal : area.signals()) {
            SignalRules rules = area.rules(signal.id());
            List<Step> steps = steps(signal);
            int offset = (int) Math.round(signal.offset() + beforeFirstStage(signal));
            try {
                junctions.add(JunctionPlan.of(rules, offset, steps));
            } catch (PlanFault fault) {
                mended.add(signal.id());
                junctions.add(mend(rules, offset, stayingOpen(steps)));
            }
        }
        return new ProgramPlan(SignalPlan.of(area, junctions), mended);
    }

    public SignalPlan plan() {
        return plan;
    }

    public List<String> mended() {
        return mended;
    }

    private static double beforeFirstStage(Signal signal) {
        double seconds = 0;
        for (Signal.Phase phase : signal.program()) {
            if (phase.green()) {
                return seconds;
            }
            seconds += phase.seconds();
        }
        return seconds;
    }

    /** The program turned so that it begins with a stage, in whole seconds that do not drift from the original. */
    private static List<Step> steps(Signal signal) {
        List<Signal.Phase> program = signal.program();
        int first = 0;
        while (first < program.size() && !program.get(first).green()) {
            first++;
        }
        List<Step> steps = new ArrayList<>();
        double time = 0;
        for (int i = 0; i < program.size(); i++) {
            Signal.Phase phase = program.get((first + i) % program.size());
            int seconds = (int) (Math.round(time + phase.seconds()) - Math.round(time));
            time += phase.seconds();
            String picture = phase.state().replaceAll("[^uygG]", "r");
            if (phase.green()) {
                steps.add(new Step(picture, Math.max(1, seconds), List.of()));
            } else if (seconds > 0) {
                Step last = steps.removeLast();
                List<Interval> transition = new ArrayList<>(last.transition());
                transition.add(new Interval(picture, seconds));
                steps.add(new Step(last.stage(), last.green(), transition));
            }
        }
        return steps;
    }

    private static JunctionPlan mend(SignalRules rules, int offset, List<Step> steps) {
        try {
            return JunctionPlan.of(rules, offset, steps);
        } catch (PlanFault timesTooShort) {
            return refit(rules, offset, steps);
        }
    }

    /** What is green before and after a transition and yellow within it stays green. */
    private static List<Step> stayingOpen(List<Step> steps) {
        List<Step> mended = new ArrayList<>();
        for (int s = 0; s < steps.size(); s++) {
            Step step = steps.get(s);
            String next = steps.get((s + 1) % steps.size()).stage();
            List<Interval> transition = step.transition().stream()
                    .map(interval -> new Interval(open(interval.picture(), step.stage(), next), interval.seconds()))
                    .toList();
            mended.add(new Step(step.stage(), step.green(), transition));
        }
        return mended;
    }

    private static String open(String picture, String before, String after) {
        StringBuilder open = new StringBuilder(picture);
        for (int i = 0; i < picture.length(); i++) {
            if (Inspection.open(before, i) && Inspection.open(after, i)) {
                open.setCharAt(i, before.charAt(i) == 'G' && after.charAt(i) == 'G' ? 'G' : 'g');
            }
        }
        return open.toString();
    }

    private static JunctionPlan refit(SignalRules rules, int offset, List<Step> steps) {
        List<String> stages = steps.stream().map(Step::stage).toList();
        int cycle = steps.stream().mapToInt(Step::seconds).sum();
        int[] wished = steps.stream().mapToInt(Step::green).toArray();
        return Splits.fit(rules, stages, wished, cycle, offset);
    }
}
