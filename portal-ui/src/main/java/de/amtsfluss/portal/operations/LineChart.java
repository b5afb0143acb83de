package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;

/** Lines over a plain grid, drawn as SVG; colours come from the style sheet, and lines differ by their dashes too. */
final class LineChart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;
    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 8;
    private static final int BOTTOM = 34;
    private static final int TOP = 26;

    /** Room above the lines for the words of levels, which would lie on a line that swings around its mean. */
    private static final int WORDS = 24;

    /** A level shorter than its words says nothing. */
    private static final int SHORTEST = 48;

    /** @param name for the legend; may be empty where there is one line */
    record Line(String name, List<Double> values) {}

    /** @param from first position it holds for @param to last position */
    record Level(String name, int from, int to, double value) {}

    /**
     * @param says what the picture shows, for who cannot see it
     * @param unit of the values, above the axis
     * @param from label of the left end
     * @param to label of the right end
     * @param marks positions with a vertical line, such as a new plan
     * @param levels horizontal lines, such as means
     */
    record Picture(
            String says,
            String unit,
            List<Line> lines,
            String from,
            String to,
            List<Integer> marks,
            List<Level> levels) {

        static Picture of(String says, String unit, List<Line> lines, String from, String to) {
            return new Picture(says, unit, lines, from, to, List.of(), List.of());
        }

        private int longest() {
            return lines.stream().mapToInt(line -> line.values().size()).max().orElse(0);
        }
    }

    LineChart() {
        addClassName("chart");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("operations.chart"));
    }

    /** Nothing is drawn below two values. */
    void show(Picture picture) {
        boolean worthIt = picture.longest() > 1;
        setVisible(worthIt);
        getElement().setProperty("innerHTML", worthIt ? svg(picture, getLocale()) : "");
    }

    private static String svg(Picture picture, Locale locale) {
        Scale scale = Scale.of(picture);
        var svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, Svg.escape(picture.says())));
        for (double value = scale.low(); value < scale.high() + scale.step() / 2; value += scale.step()) {
            svg.append(
                    grid(scale.y(value), scale.step() < 1 ? Numbers.one(value, locale) : Numbers.whole(value, locale)));
        }
        svg.append(text(0, TOP - 12, "start", picture.unit()));
        picture.marks()
                .forEach(mark -> svg.append("<path class=\"mark\" d=\"M%d %d V%d\"/>"
                        .formatted(Math.round(scale.x(mark)), TOP, HEIGHT - BOTTOM)));
        picture.levels().forEach(level -> svg.append(level(level, scale, locale)));
        for (int i = 0; i < picture.lines().size(); i++) {
            svg.append("<path class=\"line line-%d\" d=\"%s\"/>"
                    .formatted(i, path(picture.lines().get(i).values(), scale)));
        }
        svg.append(legend(picture.lines()));
        svg.append(text(LEFT, HEIGHT - 10, "start", picture.from()))
                .append(text(RIGHT, HEIGHT - 10, "end", picture.to()));
        return svg.append("</svg>").toString();
    }

    private static String legend(List<Line> lines) {
        var legend = new StringBuilder();
        int x = RIGHT;
        for (int i = lines.size() - 1; i >= 0 && lines.size() > 1; i--) {
            String name = lines.get(i).name();
            legend.append(text(x, TOP - 12, "end", name));
            x -= 8 * name.length() + 34;
            legend.append("<path class=\"line line-%d\" d=\"M%d %d h26\"/>".formatted(i, x, TOP - 17));
            x -= 18;
        }
        return legend.toString();
    }

    private static String level(Level level, Scale scale, Locale locale) {
        double from = scale.x(level.from());
        double to = scale.x(level.to());
        String words = to - from < SHORTEST ? "" : level.name() + " " + Numbers.one(level.value(), locale);
        return Svg.format("<path class=\"level\" d=\"M%.1f %.1f H%.1f\"/>", from, scale.y(level.value()), to)
                + text((int) Math.round((from + to) / 2), TOP + WORDS - 8, "middle", words);
    }

    private static String path(List<Double> values, Scale scale) {
        var path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            path.append(Svg.format("%s%.1f %.1f", i == 0 ? "M" : " L", scale.x(i), scale.y(values.get(i))));
        }
        return path.toString();
    }

    private static String grid(double y, String text) {
        return Svg.format("<path class=\"grid\" d=\"M%d %.1f H%d\"/>", LEFT, y, RIGHT)
                + text(LEFT - 8, (int) Math.round(y) + 5, "end", text);
    }

    private static String text(int x, int y, String anchor, String text) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, Svg.escape(text));
    }

    /** Round numbers at the lines; from zero, or from near the smallest value where the differences would vanish. */
    private record Scale(double low, double high, double step, int count, int top) {

        private static final double[] ROUND = {1, 2, 2.5, 5, 10};
        private static final double VANISHING = 0.75;

        static Scale of(Picture picture) {
            var all = picture.lines().stream()
                    .flatMap(line -> line.values().stream())
                    .mapToDouble(Double::doubleValue)
                    .summaryStatistics();
            boolean near =
                    picture.levels().isEmpty() && picture.marks().isEmpty() && all.getMin() > VANISHING * all.getMax();
            double bottom = near ? all.getMin() : Math.min(0, all.getMin());
            double step = step(Math.max(all.getMax() - bottom, 1e-9) / 4);
            double low = Math.floor(bottom / step) * step;
            int top = picture.levels().isEmpty() ? TOP : TOP + WORDS;
            return new Scale(low, Math.ceil(all.getMax() / step) * step, step, picture.longest(), top);
        }

        private static double step(double least) {
            double power = Math.pow(10, Math.floor(Math.log10(least)));
            for (double round : ROUND) {
                if (round * power >= least) {
                    return Math.max(0.1, round * power);
                }
            }
            return 10 * power;
        }

        double x(int position) {
            return LEFT + (RIGHT - (double) LEFT) * position / Math.max(1, count - 1);
        }

        double y(double value) {
            return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - top) * (value - low) / Math.max(1e-9, high - low);
        }
    }
}
