package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Geometry of sources, turned to x longitude, y latitude, WGS 84. */
final class Places {

    static final GeometryFactory WORLD = new GeometryFactory(new PrecisionModel(), 4326);

    private static final double METRES_PER_DEGREE = 111_195;

    private Places() {}

    static Optional<Point> point(double longitude, double latitude) {
        return Optional.of(WORLD.createPoint(new Coordinate(longitude, latitude)));
    }

    /** Empty unless both are numbers; what the numbers mean is checked later. */
    static Optional<Point> point(String longitude, String latitude) {
        try {
            return point(Double.parseDouble(longitude), Double.parseDouble(latitude));
        } catch (NumberFormatException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** CAP writes "lat,lon lat,lon …"; the ring is closed, points repeated in a row count once. */
    static Polygon capPolygon(String text) throws Unreadable {
        List<Coordinate> ring = new ArrayList<>();
        for (String pair : text.strip().split("\\s+")) {
            Coordinate corner = pair(pair);
            if (ring.isEmpty() || !ring.getLast().equals2D(corner)) {
                ring.add(corner);
            }
        }
        if (!ring.getFirst().equals2D(ring.getLast())) {
            ring.add(new Coordinate(ring.getFirst()));
        }
        if (ring.size() < 4) {
            throw new Unreadable("A polygon has only (%d) points.".formatted(ring.size()));
        }
        return WORLD.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** CAP writes "lat,lon radius" with the radius in kilometres. */
    static Geometry capCircle(String text) throws Unreadable {
        String[] parts = text.strip().split("\\s+");
        Coordinate centre = pair(parts[0]);
        double degrees = number(parts.length > 1 ? parts[1] : "") * 1_000 / METRES_PER_DEGREE;
        Geometry round = WORLD.createPoint(new Coordinate(0, 0)).buffer(degrees, 16);
        double stretch = 1 / Math.cos(Math.toRadians(centre.y));
        round.apply((org.locationtech.jts.geom.CoordinateFilter) corner -> {
            corner.x = centre.x + corner.x * stretch;
            corner.y = centre.y + corner.y;
        });
        round.geometryChanged();
        return round;
    }

    private static Coordinate pair(String text) throws Unreadable {
        String[] parts = text.split(",");
        if (parts.length != 2) {
            throw new Unreadable("(%s) is no pair of coordinates.".formatted(text));
        }
        return new Coordinate(number(parts[1]), number(parts[0]));
    }

    private static double number(String text) throws Unreadable {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Unreadable("(%s) is no number.".formatted(text), e);
        }
    }
}
