package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.safety.SafetyGuard;
import java.util.function.LongFunction;

/** Follows a plan that may be replaced while it runs; needs no data. */
final class PlanLevel implements Level {
    private final LongFunction<String> pictureAt;

    PlanLevel(LongFunction<String> pictureAt) {
        this.pictureAt = pictureAt;
    }

    @Override
    public String name() {
        return "fixed plan";
    }

    @Override
    public String wish(Observation observation, SafetyGuard guard) {
        return pictureAt.apply((long) observation.time());
    }
}
