package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;

/** One line over a plain grid, drawn as SVG; colours come from the style sheet. */
final class LineChart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 220;
    private static final int LEFT = 64;
    private static final int BOTTOM = 34;
    private static final int TOP = 14;

    /**
     * @param says what the picture shows, for who cannot see it
     * @param from label of the left end
     * @param to label of the right end
     * @param marks positions in {@code values} with a vertical line, such as a new plan
     */
    record Picture(String says, List<Double> values, String from, String to, List<Integer> marks) {}

    LineChart() {
        addClassName("chart");
    }

    void show(Picture picture) {
        getElement().setProperty("innerHTML", picture.values().size() < 2 ? "" : svg(picture, getLocale()));
    }

    private static String svg(Picture picture, Locale locale) {
        double high =
                picture.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow() * 1.05;
        double low = Math.min(
                0,
                picture.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow());
        var scale = new Scale(low, Math.max(high, low + 1e-9), picture.values().size());
        var svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, escape(picture.says())));
        for (int i = 0; i <= 4; i++) {
            double value = low + (high - low) * i / 4;
            svg.append(grid(scale.y(value), Numbers.one(value, locale)));
        }
        picture.marks()
                .forEach(mark -> svg.append("<path class=\"mark\" d=\"M%d %d V%d\"/>"
                        .formatted(Math.round(scale.x(mark)), TOP, HEIGHT - BOTTOM)));
        svg.append("<path class=\"line\" d=\"")
                .append(path(picture.values(), scale))
                .append("\"/>");
        svg.append(label(LEFT, "start", picture.from())).append(label(WIDTH - 8, "end", picture.to()));
        return svg.append("</svg>").toString();
    }

    private static String path(List<Double> values, Scale scale) {
        var path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            path.append(
                    String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : " L", scale.x(i), scale.y(values.get(i))));
        }
        return path.toString();
    }

    private static String grid(double y, String text) {
        return String.format(
                Locale.ROOT,
                "<path class=\"grid\" d=\"M%d %.1f H%d\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                LEFT,
                y,
                WIDTH - 8,
                LEFT - 8,
                y + 5,
                text);
    }

    private static String label(int x, String anchor, String text) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>".formatted(x, HEIGHT - 10, anchor, escape(text));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private record Scale(double low, double high, int count) {

        double x(int position) {
            return LEFT + (WIDTH - 8.0 - LEFT) * position / Math.max(1, count - 1);
        }

        double y(double value) {
            return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (value - low) / (high - low);
        }
    }
}
