package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.ArrayList;
import java.util.List;

/**
 * What one signal shows, over and over. There is no such plan that breaks the signal's rules: whoever builds one gets a
 * {@link PlanFault} with the reasons instead.
 */
public final class JunctionPlan {
    private final SignalRules rules;
    private final int offset;
    private final List<Step> steps;
    private final String[] pictures;

    private JunctionPlan(SignalRules rules, int offset, List<Step> steps) {
        this.rules = rules;
        this.steps = List.copyOf(steps);
        this.pictures = steps.stream()
                .flatMap(step -> step.intervals().stream())
                .flatMap(interval -> java.util.Collections.nCopies(interval.seconds(), interval.picture()).stream())
                .toArray(String[]::new);
        this.offset = pictures.length == 0 ? 0 : Math.floorMod(offset, pictures.length);
    }

    /**
     * @param offset second at which the first stage turns green, taken modulo the cycle
     * @throws PlanFault with every rule that the steps break
     */
    public static JunctionPlan of(SignalRules rules, int offset, List<Step> steps) {
        JunctionPlan plan = new JunctionPlan(rules, offset, steps);
        List<String> breaches = Inspection.breaches(rules, plan.pictures);
        if (!breaches.isEmpty()) {
            throw new PlanFault(breaches);
        }
        return plan;
    }

    /** Stages with their greens and the shortest lawful transitions between them. */
    public static JunctionPlan of(SignalRules rules, int offset, List<String> stages, int[] greens) {
        return of(rules, offset, Transitions.steps(rules, stages, greens));
    }

    /** The same steps begun at another second; needs no new inspection. */
    public JunctionPlan shiftedTo(int newOffset) {
        return new JunctionPlan(rules, newOffset, steps);
    }

    public String signal() {
        return rules.signal();
    }

    public SignalRules rules() {
        return rules;
    }

    public int offset() {
        return offset;
    }

    public List<Step> steps() {
        return steps;
    }

    public int cycleSeconds() {
        return pictures.length;
    }

    /** What is shown in the second that begins then. */
    public String pictureAt(long second) {
        return pictures[(int) Math.floorMod(second - offset, (long) pictures.length)];
    }

    /** The cycle from its first green on, longest runs of equal pictures. */
    public List<Interval> intervals() {
        List<Interval> all = new ArrayList<>();
        for (Step step : steps) {
            for (Interval interval : step.intervals()) {
                Interval last = all.isEmpty() ? null : all.getLast();
                if (last != null && last.picture().equals(interval.picture())) {
                    all.set(all.size() - 1, new Interval(last.picture(), last.seconds() + interval.seconds()));
                } else {
                    all.add(interval);
                }
            }
        }
        return all;
    }

    /** Seconds per cycle in which the position is open. */
    public int greenSeconds(int position) {
        int green = 0;
        for (String picture : pictures) {
            green += Inspection.open(picture, position) ? 1 : 0;
        }
        return green;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JunctionPlan plan
                && plan.signal().equals(signal())
                && plan.offset == offset
                && plan.steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode() * 31 + offset;
    }
}
