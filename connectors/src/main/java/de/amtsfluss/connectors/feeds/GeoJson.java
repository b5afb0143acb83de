package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.databind.JsonNode;

/** Geometry of RFC 7946: longitude first. */
final class GeoJson {

    private static final int POINTS_AT_MOST = 200_000;

    private GeoJson() {}

    static Optional<Geometry> read(JsonNode geometry) throws Unreadable {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (JsonPayload.text(geometry, "type")) {
            case "Point" -> Optional.of(Places.WORLD.createPoint(coordinate(coordinates)));
            case "LineString" -> Optional.of(Places.WORLD.createLineString(line(coordinates)));
            case "MultiLineString" -> {
                var lines = new ArrayList<Geometry>();
                for (JsonNode line : coordinates) {
                    lines.add(Places.WORLD.createLineString(line(line)));
                }
                yield Optional.of(Places.WORLD.buildGeometry(lines));
            }
            case "Polygon" -> Optional.of(GeometryFixer.fix(polygon(coordinates)));
            case "MultiPolygon" -> {
                var polygons = new ArrayList<Polygon>();
                for (JsonNode polygon : coordinates) {
                    polygons.add(polygon(polygon));
                }
                yield Optional.of(GeometryFixer.fix(Places.WORLD.createMultiPolygon(polygons.toArray(Polygon[]::new))));
            }
            default -> Optional.empty();
        };
    }

    /** All geometries of a feature collection together. */
    static Optional<Geometry> readAll(JsonNode collection) throws Unreadable {
        List<Geometry> found = new ArrayList<>();
        for (JsonNode feature : collection.path("features")) {
            read(feature.path("geometry")).ifPresent(found::add);
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.size() == 1 ? found.getFirst() : Places.WORLD.buildGeometry(found));
    }

    private static Polygon polygon(JsonNode rings) throws Unreadable {
        var all = new ArrayList<LinearRing>();
        for (JsonNode ring : rings) {
            Coordinate[] corners = line(ring);
            if (corners.length < 4 || !corners[0].equals2D(corners[corners.length - 1])) {
                throw new Unreadable("A ring of (%d) points is not closed.".formatted(corners.length));
            }
            all.add(Places.WORLD.createLinearRing(corners));
        }
        if (all.isEmpty()) {
            throw new Unreadable("A polygon has no ring.");
        }
        return Places.WORLD.createPolygon(
                all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] line(JsonNode points) throws Unreadable {
        if (points.size() > POINTS_AT_MOST) {
            throw new Unreadable("A shape has more than %d points.".formatted(POINTS_AT_MOST));
        }
        var line = new Coordinate[points.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = coordinate(points.get(i));
        }
        return line;
    }

    private static Coordinate coordinate(JsonNode pair) throws Unreadable {
        if (pair.size() < 2 || !pair.get(0).isNumber() || !pair.get(1).isNumber()) {
            throw new Unreadable("(%s) is no pair of coordinates.".formatted(pair));
        }
        return new Coordinate(pair.get(0).doubleValue(), pair.get(1).doubleValue());
    }
}
