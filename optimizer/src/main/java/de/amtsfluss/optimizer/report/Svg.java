package de.amtsfluss.optimizer.report;

import java.util.Locale;

/** Writes an SVG document piece by piece; equal calls give equal documents. */
final class Svg {
    /** Readable on light and dark ground alike. */
    static final String GREEN = "#2f9e55";

    static final String AMBER = "#c98a00";
    static final String RED = "#cc4b40";
    static final String BLUE = "#4a86d8";

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;

    Svg(double width, double height) {
        this.width = width;
        this.height = height;
    }

    Svg rect(double x, double y, double w, double h, String fill, double opacity) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>"
                .formatted(n(x), n(y), n(w), n(h), fill, n(opacity)));
        return this;
    }

    Svg frame(double x, double y, double w, double h) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\" stroke=\"currentColor\"/>"
                .formatted(n(x), n(y), n(w), n(h)));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke, double thick) {
        body.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(n(x1), n(y1), n(x2), n(y2), stroke, n(thick)));
        return this;
    }

    Svg faint(double x1, double y1, double x2, double y2) {
        body.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"currentColor\" stroke-opacity=\"0.25\"/>"
                .formatted(n(x1), n(y1), n(x2), n(y2)));
        return this;
    }

    Svg circle(double x, double y, double radius, String fill) {
        body.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>".formatted(n(x), n(y), n(radius), fill));
        return this;
    }

    Svg ring(double x, double y, double radius, String stroke) {
        body.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                .formatted(n(x), n(y), n(radius), stroke));
        return this;
    }

    /** Points as x, y, x, y and so on. */
    Svg polygon(String fill, double opacity, double... points) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i + 1 < points.length; i += 2) {
            list.append(i == 0 ? "" : " ").append(n(points[i])).append(',').append(n(points[i + 1]));
        }
        body.append("<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>".formatted(list, fill, n(opacity)));
        return this;
    }

    /** @param anchor start, middle or end */
    Svg text(double x, double y, String anchor, String words) {
        body.append(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>".formatted(n(x), n(y), anchor, escaped(words)));
        return this;
    }

    /** @param id tells this drawing from others on the same page */
    String document(String id, String title, String description) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\""
                        + " aria-labelledby=\"%s-title %s-desc\" font-family=\"sans-serif\" font-size=\"13\""
                        + " fill=\"currentColor\"><title id=\"%s-title\">%s</title><desc id=\"%s-desc\">%s</desc>%s</svg>")
                .formatted(n(width), n(height), id, id, id, escaped(title), id, escaped(description), body);
    }

    private static String n(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x1f]", " ");
    }
}
