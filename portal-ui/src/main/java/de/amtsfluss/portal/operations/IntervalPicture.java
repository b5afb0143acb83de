package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/**
 * Savings with their 95 % intervals over one axis: what crosses the line in the middle may be chance. The numbers stand
 * beside it as text, so the picture itself is hidden from screen readers only where a table says the same.
 */
final class IntervalPicture extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 720;
    private static final int ROW = 46;
    private static final int LEFT = 8;
    private static final int RIGHT = WIDTH - 8;

    record Interval(String name, double low, double mean, double high) {}

    /** @param unit such as seconds saved per vehicle */
    IntervalPicture(String says, String unit, List<Interval> intervals) {
        addClassName("chart");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", says);
        double most = intervals.stream()
                .mapToDouble(one -> Math.max(Math.abs(one.low()), Math.abs(one.high())))
                .max()
                .orElse(1);
        int height = ROW * intervals.size() + 34;
        var svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, height, Svg.escape(says)));
        svg.append(Svg.format("<path class=\"mark\" d=\"M%.1f 0 V%d\"/>", x(0, most), height - 26));
        for (int i = 0; i < intervals.size(); i++) {
            svg.append(row(intervals.get(i), ROW * i, most));
        }
        svg.append(text(x(0, most), height - 8, "middle", "0"));
        svg.append(text(RIGHT, height - 8, "end", "+" + Numbers.one(most, getLocale()) + " " + unit));
        svg.append(text(LEFT, height - 8, "start", "−" + Numbers.one(most, getLocale())));
        getElement().setProperty("innerHTML", svg.append("</svg>").toString());
    }

    private static String row(Interval one, int top, double most) {
        String kind = one.low() > 0 ? "good" : one.high() < 0 ? "bad" : "open";
        return text(LEFT, top + 16, "start", one.name())
                + Svg.format(
                        "<path class=\"interval %s\" d=\"M%.1f %d H%.1f\"/><circle class=\"%s\" cx=\"%.1f\" cy=\"%d\" r=\"7\"/>",
                        kind, x(one.low(), most), top + 31, x(one.high(), most), kind, x(one.mean(), most), top + 31);
    }

    private static double x(double value, double most) {
        return (LEFT + RIGHT) / 2.0 + (RIGHT - LEFT - 20) / 2.0 * value / Math.max(1e-9, most);
    }

    private static String text(double x, int y, String anchor, String text) {
        return Svg.format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>", x, y, anchor, Svg.escape(text));
    }
}
