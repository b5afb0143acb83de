package de.amtsfluss.processes.traffic.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A drawing of the mathematics on paper. Of SVG it knows what those drawings are made of: rectangles, lines, circles,
 * polygons and words, each with its own colour; the rest is not drawn. Nothing is loaded.
 */
final class PrintedDrawing {

    /** Pixels of the picture per unit of the drawing: 300 to the inch on A4. */
    private static final double SHARP = 2.5;

    private static final double LARGEST = 4_000;
    private static final float USUAL_SIZE = 13;

    private final Element drawing;
    private final double width;
    private final double height;

    PrintedDrawing(String svg) {
        drawing = Jsoup.parse(svg, "", Parser.xmlParser()).selectFirst("svg");
        double[] box = numbers(drawing.attr("viewBox"));
        width = Math.min(LARGEST, box[2]);
        height = Math.min(LARGEST, box[3]);
    }

    /** As {@code data:} of PNG. */
    String data() {
        var image = new BufferedImage((int) (width * SHARP), (int) (height * SHARP), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(SHARP, SHARP);
        drawing.children().forEach(element -> draw(pen, element));
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void draw(Graphics2D pen, Element element) {
        switch (element.tagName()) {
            case "rect" ->
                paint(
                        pen,
                        element,
                        new Rectangle2D.Double(
                                number(element, "x"),
                                number(element, "y"),
                                number(element, "width"),
                                number(element, "height")));
            case "circle" -> {
                double radius = number(element, "r");
                paint(
                        pen,
                        element,
                        new Ellipse2D.Double(
                                number(element, "cx") - radius,
                                number(element, "cy") - radius,
                                2 * radius,
                                2 * radius));
            }
            case "line" ->
                outline(
                        pen,
                        element,
                        new Line2D.Double(
                                number(element, "x1"),
                                number(element, "y1"),
                                number(element, "x2"),
                                number(element, "y2")));
            case "polygon" -> paint(pen, element, polygon(numbers(element.attr("points"))));
            case "text" -> write(pen, element);
            default -> {
                // titles and descriptions are told beside the picture
            }
        }
    }

    private static void paint(Graphics2D pen, Element element, Shape shape) {
        if (!element.attr("fill").equals("none")) {
            pen.setColor(colour(element, "fill"));
            pen.fill(shape);
        }
        outline(pen, element, shape);
    }

    private static void outline(Graphics2D pen, Element element, Shape shape) {
        if (element.hasAttr("stroke")) {
            pen.setColor(colour(element, "stroke"));
            pen.setStroke(new BasicStroke(
                    element.hasAttr("stroke-width") ? (float) number(element, "stroke-width") : 1,
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND));
            pen.draw(shape);
        }
    }

    private static Path2D polygon(double[] points) {
        var path = new Path2D.Double();
        for (int i = 0; i + 1 < points.length; i += 2) {
            if (i == 0) {
                path.moveTo(points[0], points[1]);
            } else {
                path.lineTo(points[i], points[i + 1]);
            }
        }
        path.closePath();
        return path;
    }

    private static void write(Graphics2D pen, Element element) {
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(USUAL_SIZE));
        pen.setColor(colour(element, "fill"));
        String words = element.text();
        double wide = pen.getFontMetrics().stringWidth(words);
        double back =
                switch (element.attr("text-anchor")) {
                    case "end" -> wide;
                    case "middle" -> wide / 2;
                    default -> 0;
                };
        pen.drawString(words, (float) (number(element, "x") - back), (float) number(element, "y"));
    }

    /** {@code currentColor}, and whatever else is no colour of ours, is ink. */
    private static Color colour(Element element, String of) {
        String name = element.attr(of);
        Color full = name.startsWith("#") ? Color.decode(name) : Color.BLACK;
        double opacity = element.hasAttr(of + "-opacity") ? number(element, of + "-opacity") : 1;
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), (int) Math.round(255 * opacity));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.strip().split("[ ,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
