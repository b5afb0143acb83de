package de.amtsfluss.processes.situation.output;

import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.picture.BaseMap.Road;
import de.amtsfluss.processes.situation.picture.Content;
import de.amtsfluss.processes.situation.picture.Item;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** The surroundings of a scene for paper: roads, distance circles, areas and signs, north up. */
final class MapSketch {

    private static final int WIDTH = 1_334;
    private static final int HEIGHT = 810;
    private static final double METRES_TO_EDGE = 340;
    private static final double PIXELS_PER_METRE = HEIGHT / 2.0 / METRES_TO_EDGE;
    private static final int[] CIRCLES = {100, 250};
    private static final int SIGN = 40;
    private static final Color GROUND = new Color(0xeef1ec);
    private static final Color ROAD_EDGE = new Color(0x98a394);
    private static final float EDGE_PIXELS = 3;

    private MapSketch() {}

    /** As {@code data:} of PNG. */
    static String data(Content content, Position scene, List<Road> roads) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = SignImages.pen(image);
        pen.setColor(GROUND);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.translate(WIDTH / 2.0, HEIGHT / 2.0);
        roads.forEach(road -> road(pen, scene, road, ROAD_EDGE, EDGE_PIXELS));
        roads.forEach(road -> road(pen, scene, road, Color.WHITE, 0));
        for (Item item : content.items()) {
            if (item.geometry() instanceof Map<?, ?> geometry) {
                area(pen, scene, item, geometry.get("coordinates"));
            }
        }
        for (int metres : CIRCLES) {
            circle(pen, metres);
        }
        content.items().reversed().forEach(item -> sign(pen, scene, item));
        cross(pen);
        pen.dispose();
        return SignImages.encode(image);
    }

    private static void road(Graphics2D pen, Position scene, Road road, Color colour, float wider) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) (road.widthMetres() * PIXELS_PER_METRE) + wider));
        pen.draw(path(scene, road.line()));
    }

    private static void circle(Graphics2D pen, int metres) {
        double radius = metres * PIXELS_PER_METRE;
        pen.setColor(Color.DARK_GRAY);
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {12, 9}, 0));
        pen.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
        pen.drawString(metres + " m", 6, (float) (-radius - 6));
    }

    private static void cross(Graphics2D pen) {
        pen.setColor(SignShapes.RED);
        pen.setStroke(new BasicStroke(8));
        pen.drawLine(-22, 0, 22, 0);
        pen.drawLine(0, -22, 0, 22);
    }

    private static void sign(Graphics2D pen, Position scene, Item item) {
        if (item.longitude() == null) {
            return;
        }
        double x = scene.eastOf(item.longitude()) * PIXELS_PER_METRE;
        double y = -scene.northOf(item.latitude()) * PIXELS_PER_METRE;
        if (Math.abs(x) > WIDTH / 2.0 - SIGN || Math.abs(y) > HEIGHT / 2.0 - SIGN) {
            return;
        }
        AffineTransform before = pen.getTransform();
        pen.translate(x - SIGN / 2.0, y - SIGN / 2.0);
        pen.scale(SIGN / 32.0, SIGN / 32.0);
        SignImages.draw(pen, item);
        pen.setTransform(before);
    }

    /** Whatever the type, its innermost lists are places. */
    private static void area(Graphics2D pen, Position scene, Item item, Object coordinates) {
        if (!(coordinates instanceof List<?> list) || list.isEmpty()) {
            return;
        }
        boolean line =
                list.getFirst() instanceof List<?> first && !first.isEmpty() && first.getFirst() instanceof Number;
        if (line) {
            pen.setColor(item.severity() >= 3 || item.kind().equals("closure") ? SignShapes.RED : Color.ORANGE);
            pen.setStroke(new BasicStroke(5));
            pen.draw(path(scene, list));
        } else {
            list.forEach(part -> area(pen, scene, item, part));
        }
    }

    private static Path2D path(Position scene, List<?> places) {
        var path = new Path2D.Double();
        for (Object place : places) {
            List<?> at = (List<?>) place;
            double x = scene.eastOf(((Number) at.get(0)).doubleValue()) * PIXELS_PER_METRE;
            double y = -scene.northOf(((Number) at.get(1)).doubleValue()) * PIXELS_PER_METRE;
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }
}
