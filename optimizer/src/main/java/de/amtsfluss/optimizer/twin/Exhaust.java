package de.amtsfluss.optimizer.twin;

/**
 * CO2 of a car as an estimate: idling, rolling, air and acceleration. Fitted by least squares to SUMO's output for its
 * default class (docs/optimizer.md says how well); not a certified emission model.
 */
final class Exhaust {
    private static final double IDLE = 2.495;
    private static final double PER_METRE = -0.1944;
    private static final double PER_CUBE = 0.000522;
    private static final double PER_POWER = 0.3131;

    private Exhaust() {}

    /** Grams in one second. */
    static double grams(double speed, double acceleration) {
        return Math.max(
                0,
                IDLE + speed * (PER_METRE + PER_CUBE * speed * speed) + PER_POWER * Math.max(0, speed * acceleration));
    }
}
