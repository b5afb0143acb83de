package de.amtsfluss.processes.situation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.json.JsonMapper;

/** An observation as the table holds it, texts made plain, with the hash that tells whether it changed. */
record FactRow(Observation said, String title, String attributes, byte[] geometry, String hash) {

    static FactRow of(Observation said, JsonMapper json) {
        String title = PlainText.of(said.title());
        String attributes = json.writeValueAsString(plain(said.attributes()));
        byte[] shape = said.place().map(place -> new WKBWriter().write(place)).orElse(new byte[0]);
        boolean isPoint = said.place().filter(Point.class::isInstance).isPresent();
        return new FactRow(
                said,
                title,
                attributes,
                isPoint || shape.length == 0 ? null : shape,
                hash(said, title, attributes, shape));
    }

    private static Map<String, Object> plain(Map<String, Object> attributes) {
        var plain = new TreeMap<String, Object>();
        attributes.forEach((name, value) -> plain.put(name, value instanceof String text ? PlainText.of(text) : value));
        return plain;
    }

    private static String hash(Observation said, String title, String attributes, byte[] shape) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String all = String.join(
                    "\n",
                    said.kind(),
                    said.subkind(),
                    said.status().name(),
                    said.certainty().name(),
                    String.valueOf(said.severity()),
                    title,
                    attributes,
                    said.times().toString());
            digest.update(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(shape));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String externalId() {
        return said.externalId();
    }

    Optional<Envelope> extent() {
        return said.place().map(Geometry::getEnvelopeInternal);
    }

    /** As PostgreSQL writes a point. */
    String location() {
        return said.place()
                .map(place -> place instanceof Point point ? point : place.getInteriorPoint())
                .map(point -> "(" + point.getX() + "," + point.getY() + ")")
                .orElse(null);
    }

    /** As PostgreSQL writes a box. */
    String box() {
        return extent().map(e -> "(" + e.getMaxX() + "," + e.getMaxY() + "),(" + e.getMinX() + "," + e.getMinY() + ")")
                .orElse(null);
    }

    static String time(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
