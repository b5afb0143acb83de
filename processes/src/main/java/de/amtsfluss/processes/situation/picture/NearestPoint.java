package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Position;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;

/** Of all points and edges of a shape, what is nearest to a scene, in metres from it; nothing is copied. */
final class NearestPoint implements CoordinateSequenceFilter {

    private final Position scene;
    private double east = Double.NaN;
    private double north = Double.NaN;
    private double square = Double.POSITIVE_INFINITY;

    NearestPoint(Position scene) {
        this.scene = scene;
    }

    double east() {
        return east;
    }

    double north() {
        return north;
    }

    @Override
    public void filter(CoordinateSequence sequence, int i) {
        double x = scene.eastOf(sequence.getX(i));
        double y = scene.northOf(sequence.getY(i));
        if (i == 0) {
            take(x, y);
        } else {
            edge(scene.eastOf(sequence.getX(i - 1)), scene.northOf(sequence.getY(i - 1)), x, y);
        }
    }

    /** The foot of the perpendicular from the scene, or the end nearest to it. */
    private void edge(double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = dx * dx + dy * dy;
        double part = length == 0 ? 1 : Math.clamp(-(fromX * dx + fromY * dy) / length, 0, 1);
        take(fromX + part * dx, fromY + part * dy);
    }

    private void take(double x, double y) {
        double found = x * x + y * y;
        if (found < square) {
            square = found;
            east = x;
            north = y;
        }
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return false;
    }
}
