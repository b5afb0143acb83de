package de.amtsfluss.optimizer.network;

/** Lines as x, y, x, y and so on, in metres. */
public final class Curve {
    private static final int BEND_POINTS = 12;
    private static final double DRIVEN_ACCELERATION = 5.5;

    private Curve() {}

    public static double length(double[] line) {
        double sum = 0;
        for (int i = 0; i + 3 < line.length; i += 2) {
            sum += Math.hypot(line[i + 2] - line[i], line[i + 3] - line[i + 1]);
        }
        return sum;
    }

    /** The line so many metres to the right of another, in its direction. */
    static double[] right(double[] line, double metres) {
        double[] moved = new double[line.length];
        int last = line.length / 2 - 1;
        for (int i = 0; i <= last; i++) {
            double before = heading(line, Math.max(0, i - 1));
            double after = heading(line, Math.min(last - 1, i));
            double turn = Math.IEEEremainder(after - before, 2 * Math.PI);
            double middle = before + turn / 2;
            double far = metres / Math.max(0.5, Math.cos(turn / 2));
            moved[2 * i] = line[2 * i] + Math.sin(middle) * far;
            moved[2 * i + 1] = line[2 * i + 1] - Math.cos(middle) * far;
        }
        return moved;
    }

    /** Radians, counter-clockwise from east, of the segment. */
    private static double heading(double[] line, int segment) {
        int i = 2 * segment;
        return Math.atan2(line[i + 3] - line[i + 1], line[i + 2] - line[i]);
    }

    static double headingAtEnd(double[] line) {
        return heading(line, line.length / 2 - 2);
    }

    static double headingAtBegin(double[] line) {
        return heading(line, 0);
    }

    /** A smooth way from the end of one line to the begin of another. */
    static double[] bend(double[] from, double[] to) {
        double x = from[from.length - 2];
        double y = from[from.length - 1];
        double reach = 0.39 * Math.hypot(to[0] - x, to[1] - y);
        double a = headingAtEnd(from);
        double b = headingAtBegin(to);
        double[] points = new double[2 * BEND_POINTS + 2];
        for (int i = 0; i <= BEND_POINTS; i++) {
            double t = (double) i / BEND_POINTS;
            points[2 * i] = bezier(t, x, x + reach * Math.cos(a), to[0] - reach * Math.cos(b), to[0]);
            points[2 * i + 1] = bezier(t, y, y + reach * Math.sin(a), to[1] - reach * Math.sin(b), to[1]);
        }
        return points;
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    /** Metres per second at which people drive a bend that turns from one line into another. */
    static double comfortable(double[] from, double[] to, double length, double most) {
        double turn = Math.abs(Math.IEEEremainder(headingAtBegin(to) - headingAtEnd(from), 2 * Math.PI));
        return turn < 0.15 ? most : Math.min(most, Math.max(3, Math.sqrt(DRIVEN_ACCELERATION * length / turn)));
    }

    /** Points of the line every so many metres, from its begin. */
    static double[] points(double[] line, double step) {
        int count = (int) (length(line) / step) + 1;
        double[] points = new double[2 * count];
        int segment = 0;
        double passed = 0;
        for (int i = 0; i < count; i++) {
            double size = segmentLength(line, segment);
            while (i * step > passed + size && segment + 3 <= line.length / 2) {
                passed += size;
                segment++;
                size = segmentLength(line, segment);
            }
            double part = size == 0 ? 0 : Math.min(1, (i * step - passed) / size);
            points[2 * i] = line[2 * segment] + part * (line[2 * segment + 2] - line[2 * segment]);
            points[2 * i + 1] = line[2 * segment + 1] + part * (line[2 * segment + 3] - line[2 * segment + 1]);
        }
        return points;
    }

    private static double segmentLength(double[] line, int segment) {
        int i = 2 * segment;
        return Math.hypot(line[i + 2] - line[i], line[i + 3] - line[i + 1]);
    }

    /** The point so many metres along the line: x, y and heading in radians counter-clockwise from east. */
    public static double[] at(double[] line, double metres) {
        double rest = Math.max(0, metres);
        for (int i = 0; i + 3 < line.length; i += 2) {
            double segment = Math.hypot(line[i + 2] - line[i], line[i + 3] - line[i + 1]);
            if (rest <= segment || i + 5 >= line.length) {
                double part = segment == 0 ? 0 : Math.min(1, rest / segment);
                return new double[] {
                    line[i] + part * (line[i + 2] - line[i]),
                    line[i + 1] + part * (line[i + 3] - line[i + 1]),
                    heading(line, i / 2)
                };
            }
            rest -= segment;
        }
        throw new IllegalArgumentException("A line needs two points.");
    }
}
