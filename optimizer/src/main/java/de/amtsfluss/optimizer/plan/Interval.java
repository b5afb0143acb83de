package de.amtsfluss.optimizer.plan;

/** A picture that is shown for whole seconds: r red, u red and amber, y yellow, g green but yielding, G green. */
public record Interval(String picture, int seconds) {
    private static final int LONGEST_SECONDS = 600;

    public Interval {
        if (!picture.matches("[ruygG]+")) {
            throw new PlanFault(
                    "A plan cannot show [%s]. Maybe a letter other than r, u, y, g, G was used.".formatted(picture));
        }
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new PlanFault("Picture [%s] cannot last [%d] s. Maybe the share of its stage is too small."
                    .formatted(picture, seconds));
        }
    }
}
