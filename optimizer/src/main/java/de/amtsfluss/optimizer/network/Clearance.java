package de.amtsfluss.optimizer.network;

/**
 * Intergreens after RiLSA: crossing time after the end of green, plus clearance time, minus entering time; rounded up to
 * whole seconds, the largest over every point where the two ways meet.
 */
final class Clearance {
    private static final double STEP_METRES = 0.5;
    private static final double LANE_METRES = 3;
    private static final double VEHICLE_METRES = 6;
    private static final double STRAIGHT_SECONDS = 3;
    private static final double TURNING_SECONDS = 2;
    private static final double STRAIGHT_SPEED = 10;
    private static final double TURNING_SPEED = 7;
    private static final double ENTERING_SPEED = 40 / 3.6;
    static final double WALKING_SPEED = 1.2;
    private static final double ZEBRA_METRES = 4;

    private Clearance() {}

    /** @param turning the leaving vehicle leaves slower and sooner */
    static int vehicleThenVehicle(double[] leaving, boolean turning, double[] entering) {
        double[] outs = Curve.points(leaving, STEP_METRES);
        double[] ins = Curve.points(entering, STEP_METRES);
        double worst = SignalSupply.YELLOW_SECONDS;
        for (int out = 0; out < outs.length; out += 2) {
            int in = firstNear(ins, outs[out], outs[out + 1]);
            if (in >= 0) {
                worst = Math.max(worst, leaves(metres(out) + VEHICLE_METRES, turning) - metres(in) / ENTERING_SPEED);
            }
        }
        return seconds(worst);
    }

    /** People begin at the kerb at once: no entering time. */
    static int vehicleThenWalk(double[] leaving, boolean turning, double[] zebra) {
        double out = lastNear(leaving, zebra) + ZEBRA_METRES / 2 + VEHICLE_METRES;
        return seconds(Math.max(leaves(out, turning), SignalSupply.YELLOW_SECONDS));
    }

    /** Somebody who stepped on the road in the last second of green reaches the other kerb. */
    static int walkThenVehicle(double[] zebra, double[] entering) {
        double in = Math.max(0, lastNear(entering, zebra) - ZEBRA_METRES / 2);
        return seconds(Curve.length(zebra) / WALKING_SPEED - in / ENTERING_SPEED);
    }

    private static double leaves(double metres, boolean turning) {
        return turning ? TURNING_SECONDS + metres / TURNING_SPEED : STRAIGHT_SECONDS + metres / STRAIGHT_SPEED;
    }

    private static int seconds(double exact) {
        return (int) Math.ceil(Math.max(0, exact) - 1e-9);
    }

    private static double metres(int point) {
        return point / 2 * STEP_METRES;
    }

    private static int firstNear(double[] points, double x, double y) {
        for (int i = 0; i < points.length; i += 2) {
            double dx = points[i] - x;
            double dy = points[i + 1] - y;
            if (dx * dx + dy * dy < LANE_METRES * LANE_METRES) {
                return i;
            }
        }
        return -1;
    }

    /** Where the way last meets the zebra; its begin if never. */
    private static double lastNear(double[] way, double[] zebra) {
        double[] points = Curve.points(way, STEP_METRES);
        for (int i = points.length - 2; i >= 0; i -= 2) {
            if (Geometry.distance(points[i], points[i + 1], zebra) < ZEBRA_METRES / 2) {
                return metres(i);
            }
        }
        return 0;
    }

    /** True where a way and a zebra have a point in common. */
    static boolean meet(double[] way, double[] zebra) {
        double[] points = Curve.points(way, STEP_METRES);
        for (int i = 0; i < points.length; i += 2) {
            if (Geometry.distance(points[i], points[i + 1], zebra) < 1) {
                return true;
            }
        }
        return false;
    }
}
