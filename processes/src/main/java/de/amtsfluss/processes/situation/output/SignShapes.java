package de.amtsfluss.processes.situation.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What signs are made of, on a field of 32 by 32. */
final class SignShapes {

    static final Color RED = new Color(0xc1121f);

    private SignShapes() {}

    static void danger(Graphics2D pen, String certainty, String mark) {
        boolean open = certainty.equals("SUSPECTED");
        if (certainty.equals("ACUTE")) {
            outline(pen, triangle(0.5, 2, 31.5, 31.5), 1.2f);
        }
        Shape inner = triangle(4, 4.5, 28, 27);
        pen.setColor(open ? Color.WHITE : RED);
        pen.fill(inner);
        outline(pen, inner, 2.4f);
        text(pen, open ? RED : Color.WHITE, mark, 13, 17);
    }

    private static void outline(Graphics2D pen, Shape shape, float width) {
        pen.setColor(RED);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    private static Shape triangle(double left, double top, double right, double bottom) {
        var path = new Path2D.Double();
        path.moveTo(left, top);
        path.lineTo(right, top);
        path.lineTo((left + right) / 2, bottom);
        path.closePath();
        return path;
    }

    static void plate(Graphics2D pen, String mark) {
        var plate = new Rectangle2D.Double(2, 5, 28, 22);
        pen.setColor(Color.WHITE);
        pen.fill(plate);
        outline(pen, plate, 2);
        text(pen, RED, mark, 17, 22);
    }

    static void disc(Graphics2D pen, Color colour, String mark) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(2, 2, 28, 28));
        text(pen, Color.WHITE, mark, 16, 22);
    }

    static void line(Graphics2D pen, Color colour, double x1, double y1, double x2, double y2) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(4));
        pen.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private static void text(Graphics2D pen, Color colour, String text, int size, float baseline) {
        pen.setColor(colour);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
        pen.drawString(text, 16 - pen.getFontMetrics().stringWidth(text) / 2f, baseline);
    }
}
