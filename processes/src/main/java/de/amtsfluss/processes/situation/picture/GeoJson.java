package de.amtsfluss.processes.situation.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries by RFC 7946: longitude first, six decimals, which is a tenth of a metre. */
final class GeoJson {

    private static final double PRECISION = 1e6;

    private GeoJson() {}

    static Map<String, Object> of(Geometry geometry) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            json.put("geometries", parts(geometry).map(GeoJson::of).toList());
        } else {
            json.put("coordinates", coordinates(geometry));
        }
        return json;
    }

    private static Object coordinates(Geometry geometry) {
        return switch (geometry) {
            case Point point -> at(point.getCoordinate());
            case LineString line -> line(line);
            case Polygon polygon -> rings(polygon);
            case GeometryCollection many ->
                parts(many).map(GeoJson::coordinates).toList();
            default -> throw new IllegalStateException(geometry.getGeometryType());
        };
    }

    private static Stream<Geometry> parts(Geometry many) {
        return IntStream.range(0, many.getNumGeometries()).mapToObj(many::getGeometryN);
    }

    private static List<Object> rings(Polygon polygon) {
        var rings = new ArrayList<Object>();
        rings.add(line(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(line(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<List<Double>> line(LineString line) {
        return Arrays.stream(line.getCoordinates()).map(GeoJson::at).toList();
    }

    private static List<Double> at(Coordinate c) {
        return at(c.x, c.y);
    }

    static List<Double> at(double longitude, double latitude) {
        return List.of(Math.round(longitude * PRECISION) / PRECISION, Math.round(latitude * PRECISION) / PRECISION);
    }
}
