package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import de.amtsfluss.processes.traffic.LiveStreet.Drawing;
import de.amtsfluss.processes.traffic.LiveStreet.JunctionPoint;
import de.amtsfluss.processes.traffic.LiveStreet.Path;
import de.amtsfluss.processes.traffic.LiveStreet.PathKind;
import de.amtsfluss.processes.traffic.LiveStreet.Place;
import de.amtsfluss.processes.traffic.Proof.Effect;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The area with the change of delay at each junction: mean over its movements, down is good. The movements stand in a
 * table beside it.
 */
final class EffectMap extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 720;
    private static final int MARGIN = 70;
    private static final int LEAST_HEIGHT = 170;
    private static final int MOST_HEIGHT = 480;
    private static final double NOTICED = 0.5;
    private static final double METRES_PER_DEGREE = 111_320;

    private final transient Frame frame;

    EffectMap(Drawing drawing, List<Effect> effects) {
        addClassNames("chart", "effect-map");
        frame = Frame.of(drawing);
        String says = getTranslation("operations.effect-map.says");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", says);
        var svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, frame.height(), Svg.escape(says)));
        drawing.paths().stream()
                .filter(path -> path.kind() != PathKind.CROSSING)
                .forEach(path -> svg.append(line(path)));
        drawing.junctions().forEach(junction -> svg.append(junction(junction, effects)));
        getElement().setProperty("innerHTML", svg.append("</svg>").toString());
    }

    private String line(Path path) {
        return "<polyline class=\"road\" points=\"%s\"/>"
                .formatted(path.places().stream()
                        .map(place -> Svg.format("%.1f,%.1f", frame.x(place), frame.y(place)))
                        .collect(Collectors.joining(" ")));
    }

    private String junction(JunctionPoint junction, List<Effect> effects) {
        OptionalDouble change = effects.stream()
                .filter(effect -> effect.whom().equals("movement"))
                .filter(effect -> effect.name().startsWith(junction.name()))
                .mapToDouble(effect -> effect.newDelay() - effect.oldDelay())
                .average();
        if (change.isEmpty()) {
            return "";
        }
        double by = change.getAsDouble();
        String kind = by < -NOTICED ? "good" : by > NOTICED ? "bad" : "open";
        double x = frame.x(junction.place());
        double y = frame.y(junction.place());
        String seconds = (by > 0 ? "+" : "") + Numbers.one(by, getLocale()) + " s";
        return Svg.format("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", kind, x, y, radius(by))
                + Svg.format(
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>", x, y + 34, Svg.escape(seconds))
                + Svg.format(
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
                        x, y - 26, Svg.escape(junction.name()));
    }

    private static double radius(double change) {
        return Math.min(18, 6 + Math.abs(change));
    }

    /** From places to the sheet. */
    private record Frame(double west, double north, double scale, double narrowing, int height) {

        static Frame of(Drawing drawing) {
            var east = drawing.junctions().stream()
                    .mapToDouble(one -> one.place().longitude())
                    .summaryStatistics();
            var north = drawing.junctions().stream()
                    .mapToDouble(one -> one.place().latitude())
                    .summaryStatistics();
            double narrowing = Math.cos(Math.toRadians(north.getAverage()));
            double wide = Math.max(100, (east.getMax() - east.getMin()) * narrowing * METRES_PER_DEGREE);
            double high = (north.getMax() - north.getMin()) * METRES_PER_DEGREE;
            double scale = Math.min((WIDTH - 2.0 * MARGIN) / wide, (MOST_HEIGHT - 2.0 * MARGIN) / Math.max(1, high));
            int height = (int) Math.max(LEAST_HEIGHT, high * scale + 2 * MARGIN);
            double top = (north.getMax() + north.getMin()) / 2 + height / scale / 2 / METRES_PER_DEGREE;
            double left = (east.getMax() + east.getMin()) / 2 - WIDTH / scale / 2 / narrowing / METRES_PER_DEGREE;
            return new Frame(left, top, scale, narrowing, height);
        }

        double x(Place place) {
            return (place.longitude() - west) * narrowing * METRES_PER_DEGREE * scale;
        }

        double y(Place place) {
            return (north - place.latitude()) * METRES_PER_DEGREE * scale;
        }
    }
}
