package de.amtsfluss.optimizer.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A stage with its green time and the way to the next stage.
 *
 * @param transition may be empty where nothing has to be cleared
 */
public record Step(String stage, int green, List<Interval> transition) {
    public Step {
        new Interval(stage, green);
        transition = List.copyOf(transition);
    }

    public int transitionSeconds() {
        return transition.stream().mapToInt(Interval::seconds).sum();
    }

    public int seconds() {
        return green + transitionSeconds();
    }

    List<Interval> intervals() {
        List<Interval> all = new ArrayList<>(transition.size() + 1);
        all.add(new Interval(stage, green));
        all.addAll(transition);
        return all;
    }
}
