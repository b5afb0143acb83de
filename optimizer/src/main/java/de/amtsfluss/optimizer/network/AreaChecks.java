package de.amtsfluss.optimizer.network;

import java.util.List;
import java.util.Map;

/** Bounds of what an area file may say. Whoever reads an element names it first. */
final class AreaChecks {
    private static final int MOST_ELEMENTS = 20_000;
    private static final double FARTHEST_METRES = 100_000;

    private final AreaFile file;
    private String section = "-";
    private int index = -1;
    private String element = "-";

    AreaChecks(AreaFile file) {
        this.file = file;
    }

    /** From now on faults are about this element. */
    AreaChecks at(String listName, int position, String name) {
        section = listName;
        index = position;
        element = name;
        return this;
    }

    NetworkFault fault(String what) {
        return file.fault(section, index, element, what);
    }

    double within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw fault("[%s] is [%s], needed [%s] to [%s]".formatted(name, value, plain(least), plain(most)));
        }
        return value;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    String key(String name, String value) {
        if (!value.matches("[a-z][a-z0-9-]{0,40}")) {
            throw fault("[%s] is [%s], needed lower-case letters, digits and hyphens".formatted(name, value));
        }
        return value;
    }

    /** An identifier of at most 60 characters that can stand in a lane's name. */
    String id(String name, String value) {
        if (!value.matches("[A-Za-z0-9_-]{1,60}")) {
            throw fault("[%s] is [%s], needed letters, digits, hyphens and underscores".formatted(name, value));
        }
        return value;
    }

    <T> List<T> list(String name, List<T> values) {
        if (values.size() > MOST_ELEMENTS || values.stream().anyMatch(value -> value == null)) {
            throw at(name, -1, name).fault("holds more than [%d] elements, or null".formatted(MOST_ELEMENTS));
        }
        return values;
    }

    int known(String what, String name, Map<String, Integer> among) {
        Integer found = among.get(name);
        if (found == null) {
            throw fault("%s [%s] is unknown".formatted(what, name));
        }
        return found;
    }

    <T> void once(String what, String name, T before) {
        if (before != null) {
            throw fault("%s [%s] is there twice".formatted(what, name));
        }
    }

    /** A line of two points at least, as x, y, x, y and so on. */
    double[] line(String name, List<List<Double>> points) {
        if (points.size() < 2 || points.size() > 500) {
            throw fault("[%s] has [%d] points, needed 2 to 500".formatted(name, points.size()));
        }
        double[] line = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).size() != 2) {
                throw fault("[%s] has a point of [%d] numbers, needed 2"
                        .formatted(name, points.get(i).size()));
            }
            for (int k = 0; k < 2; k++) {
                line[2 * i + k] = within(name, points.get(i).get(k), -FARTHEST_METRES, FARTHEST_METRES);
            }
        }
        if (!(Curve.length(line) >= 1)) {
            throw fault("[%s] is shorter than 1 m".formatted(name));
        }
        return line;
    }
}
