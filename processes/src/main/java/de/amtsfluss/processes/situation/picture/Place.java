package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Position;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Where a fact is, seen from the scene.
 *
 * @param metres to its nearest point, 0 inside an area
 * @param bearing degrees clockwise from north to that point
 */
record Place(double metres, double bearing, boolean containsScene) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Empty for a fact that has no place. */
    static Optional<Place> find(Nearby fact, Position scene) {
        return fact.shape().map(shape -> of(shape, scene)).or(() -> fact.position()
                .map(at -> at(scene.eastOf(at.longitude()), scene.northOf(at.latitude()))));
    }

    private static Place of(Geometry shape, Position scene) {
        Geometry metres = shape.copy();
        metres.apply((Coordinate c) -> c.setCoordinate(new Coordinate(scene.eastOf(c.x), scene.northOf(c.y))));
        metres.geometryChanged();
        Geometry here = FACTORY.createPoint(new Coordinate(0, 0));
        if (metres.getDimension() == 2 && metres.intersects(here)) {
            return new Place(0, 0, true);
        }
        Coordinate nearest = DistanceOp.nearestPoints(metres, here)[0];
        return at(nearest.x, nearest.y);
    }

    private static Place at(double east, double north) {
        double bearing = (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
        return new Place(Math.hypot(east, north), bearing, false);
    }
}
