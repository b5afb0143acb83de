package de.amtsfluss.processes.situation.output;

import de.amtsfluss.processes.situation.picture.Item;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * The signs of the crew page for paper, after DV 102: a danger is a triangle on its tip, suspected open, confirmed
 * filled, acute doubled. Drawn on a field of 32 by 32.
 */
final class SignImages {

    private static final Color RED = SignShapes.RED;
    private static final Color WATER = new Color(0x0b6fb8);
    private static final Color BROWN = new Color(0x8a5a00);
    private static final Color BLUE = new Color(0x003fa0);
    private static final int PIXELS = 96;

    private static final Map<String, String> DANGERS = Map.of(
            "warning",
            "!",
            "own-warning",
            "!",
            "building-sensor",
            "M",
            "large-dog",
            "T",
            "assessment",
            "!",
            "damage-area",
            "S");
    private static final Map<String, String> PLATES =
            Map.of("plan", "P", "hospital", "+", "unit-position", "F", "section", "A", "assembly-area", "B");

    private SignImages() {}

    /** As {@code data:} of PNG. */
    static String data(Item item) {
        var image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.scale(PIXELS / 32.0, PIXELS / 32.0);
        draw(pen, item);
        pen.dispose();
        return encode(image);
    }

    static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return pen;
    }

    static String encode(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static void draw(Graphics2D pen, Item item) {
        if (DANGERS.containsKey(item.kind()) && !item.status().equals("ALL_CLEAR")) {
            SignShapes.danger(pen, item.certainty(), DANGERS.get(item.kind()));
        } else if (PLATES.containsKey(item.kind())) {
            SignShapes.plate(pen, PLATES.get(item.kind()));
        } else if (item.kind().equals("closure")) {
            SignShapes.disc(pen, RED, "");
            pen.setColor(Color.WHITE);
            pen.fill(new Ellipse2D.Double(7, 7, 18, 18));
            SignShapes.line(pen, RED, 9, 23, 23, 9);
        } else {
            SignShapes.disc(pen, colour(item.kind()), letter(item.kind()));
            if (Boolean.FALSE.equals(item.attributes().get("usable"))) {
                SignShapes.line(pen, RED, 5, 5, 27, 27);
            }
        }
    }

    private static Color colour(String kind) {
        return switch (kind) {
            case "hydrant", "gauge" -> WATER;
            case "radiation", "air", "person-counter" -> BROWN;
            default -> BLUE;
        };
    }

    private static String letter(String kind) {
        return switch (kind) {
            case "hydrant" -> "H";
            case "gauge" -> "~";
            case "radiation" -> "A";
            case "air" -> "L";
            case "person-counter" -> "Z";
            case "drone-mark" -> "D";
            default -> "i";
        };
    }
}
