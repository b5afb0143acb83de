package de.amtsfluss.processes.situation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.amtsfluss.processes.situation.emergency.Position;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.distance.DistanceOp;

class PlaceTest {

    private static final Position SCENE = new Position(8.75, 51.72);

    private final GeometryFactory factory = new GeometryFactory();

    @Test
    void theSceneIsInsideAnAreaButNotInsideItsHole() throws ParseException {
        String around = "(8.7 51.7, 8.8 51.7, 8.8 51.8, 8.7 51.8, 8.7 51.7)";
        String hole = "(8.74 51.71, 8.76 51.71, 8.76 51.73, 8.74 51.73, 8.74 51.71)";

        assertThat(place("POLYGON (" + around + ")")).isEqualTo(new Place(0, 0, true));
        Place beside = place("POLYGON (" + around + ", " + hole + ")");

        assertThat(beside.containsScene()).isFalse();
        assertThat(beside.metres()).isCloseTo(0.01 * 111_195 * Math.cos(Math.toRadians(51.72)), within(1.0));
    }

    @Test
    void aRoadIsAsFarAwayAsItsNearestPointAndInItsDirection() throws ParseException {
        Place road = place("LINESTRING (8.0 51.73, 9.5 51.73)");

        assertThat(road.metres()).isCloseTo(0.01 * 111_195, within(0.5));
        assertThat(road.bearing()).isCloseTo(0, within(0.1));
    }

    @Test
    void whateverTheShapeItIsAsFarAsJtsSays() {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 500; i++) {
            Geometry shape = star(dice);
            if (i % 3 == 0) {
                shape = factory.createGeometryCollection(
                        new Geometry[] {shape, star(dice).getBoundary()});
            }

            Place found = Place.find(fact(shape), SCENE).orElseThrow();

            assertThat(found.metres()).isCloseTo(distance(shape), within(1e-6));
            assertThat(found.containsScene()).isEqualTo(found.metres() == 0);
        }
    }

    private double distance(Geometry shape) {
        Geometry metres = shape.copy();
        metres.apply((Coordinate c) -> c.setCoordinate(new Coordinate(SCENE.eastOf(c.x), SCENE.northOf(c.y))));
        metres.geometryChanged();
        return DistanceOp.distance(metres, factory.createPoint(new Coordinate(0, 0)));
    }

    private Geometry star(RandomGenerator dice) {
        double x = SCENE.longitude() + 0.04 * (dice.nextDouble() - 0.5);
        double y = SCENE.latitude() + 0.04 * (dice.nextDouble() - 0.5);
        Coordinate[] ring = new Coordinate[13];
        for (int i = 0; i < 12; i++) {
            double radius = 0.005 + 0.02 * dice.nextDouble();
            double angle = 2 * Math.PI * i / 12;
            ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[12] = ring[0].copy();
        return factory.createPolygon(ring);
    }

    private static Place place(String text) throws ParseException {
        return Place.find(fact(new WKTReader().read(text)), SCENE).orElseThrow();
    }

    private static Nearby fact(Geometry shape) {
        var never = new Nearby.Times(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Nearby(
                1,
                "dwd",
                "w",
                "warning",
                "",
                "CURRENT",
                "CONFIRMED",
                1,
                "",
                new Attributes(null, "{}"),
                false,
                Optional.empty(),
                Optional.of(shape),
                never);
    }
}
