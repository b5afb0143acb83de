package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Where a warning holds: its polygons and circles together, each area without what it excludes. */
final class CapArea {

    private final List<Geometry> whole = new ArrayList<>();
    private List<Geometry> shapes = new ArrayList<>();
    private List<Geometry> holes = new ArrayList<>();

    void polygon(String text) throws Unreadable {
        if (!text.isBlank()) {
            shapes.add(GeometryFixer.fix(Places.capPolygon(text)));
        }
    }

    void circle(String text) throws Unreadable {
        if (!text.isBlank()) {
            shapes.add(Places.capCircle(text));
        }
    }

    void exclude(String text) throws Unreadable {
        holes.add(GeometryFixer.fix(Places.capPolygon(text)));
    }

    /** What follows belongs to the next area. */
    void end() {
        for (Geometry shape : shapes) {
            Geometry left = shape;
            for (Geometry hole : holes) {
                left = OverlayNGRobust.overlay(left, hole, OverlayNG.DIFFERENCE);
            }
            whole.add(left);
        }
        shapes = new ArrayList<>();
        holes = new ArrayList<>();
    }

    Optional<Geometry> together() {
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(whole.size() == 1 ? whole.getFirst() : UnaryUnionOp.union(whole));
    }
}
