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
        String picture = pictureAt.apply((long) Math.floor(observation.time()));
        if (picture == null || picture.length() != guard.rules().size()) {
            throw new IllegalStateException("The plan shows [%s] at signal [%s]. Maybe it belongs to another one."
                    .formatted(picture, guard.rules().signal()));
        }
        return picture;
    }
}
