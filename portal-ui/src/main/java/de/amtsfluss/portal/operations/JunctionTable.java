package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.processes.traffic.LiveStreet.Colour;
import de.amtsfluss.processes.traffic.LiveStreet.Drawing;
import de.amtsfluss.processes.traffic.LiveStreet.JunctionPoint;
import de.amtsfluss.processes.traffic.LiveStreet.Light;
import de.amtsfluss.processes.traffic.LiveStreet.Place;
import de.amtsfluss.processes.traffic.LiveStreet.Scene;
import de.amtsfluss.processes.traffic.LiveStreet.Vehicle;
import de.amtsfluss.processes.traffic.LiveStreet.Waiting;
import java.util.List;
import java.util.stream.Collectors;

/** The picture of the street in words, junction by junction. */
final class JunctionTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final double NEAR_METRES = 100;
    private static final double STANDING = 0.5;
    private static final double METRES_PER_DEGREE = 111_320;

    void show(Drawing drawing, Scene scene) {
        removeAll();
        var table = new DataTable(
                getTranslation("operations.live.table"),
                List.of(
                        getTranslation("operations.live.junction"),
                        getTranslation("operations.live.green"),
                        getTranslation("operations.live.vehicles"),
                        getTranslation("operations.live.standing"),
                        getTranslation("operations.live.people"),
                        getTranslation("operations.live.longest")));
        drawing.junctions().forEach(junction -> row(table, junction, scene));
        add(table);
    }

    private void row(DataTable table, JunctionPoint junction, Scene scene) {
        List<Vehicle> near = nearest(scene, junction.place());
        List<Waiting> waiting = scene.waiting().stream()
                .filter(one -> one.junction().equals(junction.key()))
                .toList();
        table.row(
                new Span(junction.name()),
                new Span(green(scene, junction.key())),
                new Span(String.valueOf(near.size())),
                new Span(String.valueOf(near.stream()
                        .filter(one -> one.speedMetresPerSecond() < STANDING)
                        .count())),
                new Span(String.valueOf(
                        waiting.stream().mapToInt(Waiting::people).sum())),
                new Span(Numbers.whole(
                                waiting.stream()
                                        .mapToDouble(Waiting::longestSeconds)
                                        .max()
                                        .orElse(0),
                                getLocale())
                        + " s"));
    }

    private static List<Vehicle> nearest(Scene scene, Place junction) {
        return scene.vehicles().stream()
                .filter(one -> metres(one.place(), junction) < NEAR_METRES)
                .toList();
    }

    private static String green(Scene scene, String junction) {
        String groups = scene.lights().stream()
                .filter(light -> light.junction().equals(junction) && light.colour() == Colour.GREEN)
                .map(Light::group)
                .collect(Collectors.joining(", "));
        return groups.isEmpty() ? "–" : groups;
    }

    private static double metres(Place one, Place other) {
        double east = (one.longitude() - other.longitude()) * Math.cos(Math.toRadians(other.latitude()));
        return METRES_PER_DEGREE * Math.hypot(east, one.latitude() - other.latitude());
    }
}
