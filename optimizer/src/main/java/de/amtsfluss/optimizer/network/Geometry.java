package de.amtsfluss.optimizer.network;

/** Where two paths through a junction meet. Shapes are x, y, x, y and so on, in metres. */
final class Geometry {
    private static final double LANE_HALF_WIDTH_METRES = 1.6;

    private Geometry() {}

    /** Metres along {@code a} where it first comes within a lane's width of {@code b}; its length if never. */
    static double meets(double[] a, double[] b) {
        double travelled = 0;
        for (int i = 0; i + 3 < a.length; i += 2) {
            double dx = a[i + 2] - a[i];
            double dy = a[i + 3] - a[i + 1];
            double segment = Math.hypot(dx, dy);
            int steps = Math.max(1, (int) Math.ceil(segment / 0.5));
            for (int k = 0; k < steps; k++) {
                double part = (double) k / steps;
                if (distance(a[i] + part * dx, a[i + 1] + part * dy, b) < LANE_HALF_WIDTH_METRES) {
                    return travelled + part * segment;
                }
            }
            travelled += segment;
        }
        return travelled;
    }

    /** Metres from a point to the nearest place of a line. */
    static double distance(double x, double y, double[] path) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i + 3 < path.length; i += 2) {
            best = Math.min(best, toSegment(x, y, path[i], path[i + 1], path[i + 2], path[i + 3]));
        }
        return best;
    }

    private static double toSegment(double x, double y, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squared = dx * dx + dy * dy;
        double t = squared == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / squared, 0, 1);
        return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
    }
}
