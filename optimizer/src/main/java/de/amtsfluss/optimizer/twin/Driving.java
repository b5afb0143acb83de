package de.amtsfluss.optimizer.twin;

/** Krauss' car-following in SUMO's discrete form (one-second Euler steps, reaction time one second). */
final class Driving {
    static final double ACCEL = 2.6;
    static final double DECEL = 4.5;
    static final double SIGMA = 0.5;
    static final double MIN_GAP = 2.5;

    private static final double PER_DECEL = 1 / DECEL;
    /** One divided by the index; a table because {@link #stop} is called for every vehicle and second. */
    private static final double[] PER = new double[64];

    static {
        for (int i = 1; i < PER.length; i++) {
            PER[i] = 1.0 / i;
        }
    }

    private Driving() {}

    /** Metres a vehicle needs to stop when it brakes from the next step on. */
    static double brakeGap(double speed) {
        int steps = (int) (speed * PER_DECEL);
        return steps * speed - DECEL * steps * (steps + 1) / 2;
    }

    /** Highest speed for the next second that still allows to stop within the gap. */
    static double stop(double gap) {
        if (gap <= 0.001) {
            return 0;
        }
        int n = 0;
        double covered = 0;
        while (covered + (n + 1) * DECEL <= gap && n < PER.length - 2) {
            n++;
            covered += n * DECEL;
        }
        return n * DECEL + (gap - covered) * PER[n + 1];
    }

    /** A gap at least this long cannot make anybody drive slower than the speed. */
    static double carefree(double speed) {
        return speed + speed * speed * (0.5 * PER_DECEL);
    }

    /** Highest speed for the next second behind a leader, {@code gap} already without the minimum gap. */
    static double follow(double gap, double leaderSpeed) {
        return stop(gap + brakeGap(leaderSpeed));
    }

    /** Highest speed now that still allows to have the target speed after the distance. */
    static double slowing(double distance, double target) {
        return distance <= target
                ? target
                : Math.sqrt(0.25 * DECEL * DECEL + target * target + 2 * DECEL * (distance - target))
                        - 0.5 * DECEL
                        + Math.min(target, 0.5 * DECEL);
    }

    /** Seconds to travel the distance when accelerating from the speed up to the limit. */
    static double travel(double distance, double speed, double limit) {
        if (distance <= 0) {
            return 0;
        }
        double accel = 2.0;
        double rise = Math.max(0, limit - speed);
        double needed = rise * (speed + limit) / (2 * accel);
        if (needed >= distance) {
            return (Math.sqrt(speed * speed + 2 * accel * distance) - speed) / accel;
        }
        return rise / accel + (distance - needed) / Math.max(limit, 0.1);
    }
}
