package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Position;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a fact is, seen from the scene.
 *
 * @param metres to its nearest point, 0 inside an area
 * @param bearing degrees clockwise from north to that point
 */
record Place(double metres, double bearing, boolean containsScene) {

    /** Empty for a fact that has no place. */
    static Optional<Place> find(Nearby fact, Position scene) {
        return fact.shape().map(shape -> of(shape, scene)).or(() -> fact.position()
                .map(at -> at(scene.eastOf(at.longitude()), scene.northOf(at.latitude()))));
    }

    /** Whether it is inside asks no metres: only for what is outside does the nearest point have to be found. */
    private static Place of(Geometry shape, Position scene) {
        var here = new Coordinate(scene.longitude(), scene.latitude());
        if (shape.getDimension() == 2
                && shape.getEnvelopeInternal().contains(here)
                && SimplePointInAreaLocator.isContained(here, shape)) {
            return new Place(0, 0, true);
        }
        var nearest = new NearestPoint(scene);
        shape.apply(nearest);
        return at(nearest.east(), nearest.north());
    }

    private static Place at(double east, double north) {
        double bearing = (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
        return new Place(Math.hypot(east, north), bearing, false);
    }
}
