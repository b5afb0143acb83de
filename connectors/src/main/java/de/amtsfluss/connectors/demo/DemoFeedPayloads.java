package de.amtsfluss.connectors.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Made-up answers around Paderborn, whose times move with the clock in steps of five minutes. Templates hold
 * {@code {{time -PT1H}}} (with offset), {@code {{local PT2H}}}, {@code {{utc -PT1H}}}, {@code {{day PT0S}}} and
 * {@code {{wave 180 40 90}}}: a value that swings by 40 around 180 within 90 minutes.
 */
final class DemoFeedPayloads {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+) ([^}]+)}}");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Template by source and the end of the path that is asked for. */
    private static final Map<String, Map<String, String>> TEMPLATES = Map.of(
            "dwd", Map.of(".zip", "dwd.xml"),
            "nina",
                    Map.of(
                            "dashboard/057740000000.json", "nina-dashboard.json",
                            "mow.DE-NW-PB-SE001-1.json", "nina-warning.json",
                            "mow.DE-NW-PB-SE001-1.geojson", "nina-place.json"),
            "pegelonline", Map.of("stations.json", "pegelonline.json"),
            "hygon", Map.of("index.json", "hygon.json"),
            "autobahn",
                    Map.of(
                            "A33/services/closure", "autobahn-closure.json",
                            "A33/services/roadworks", "autobahn-roadworks.json",
                            "services/closure", "none-closure.json",
                            "services/roadworks", "none-roadworks.json",
                            "services/warning", "none-warning.json"),
            "roadworks", Map.of("baustellen.csv", "baustellen.csv"),
            "odl", Map.of("ows", "odl.json"),
            "uba", Map.of("stations/json", "uba-stations.json", "measures/json", "uba-measures.json"),
            "hydrants-osm", Map.of("interpreter", "overpass.json"),
            "plans", Map.of("feuerwehrplaene.json", "feuerwehrplaene.json"));

    private final Clock clock;

    DemoFeedPayloads(Clock clock) {
        this.clock = clock;
    }

    Optional<byte[]> find(String source, String path) {
        if (source.equals("hydrants-brigade")) {
            return Optional.of(DemoHydrants.table().getBytes(StandardCharsets.UTF_8));
        }
        if (source.equals("plans") && path.endsWith(".pdf")) {
            return Optional.of(DemoPlan.pdf(path.substring(path.lastIndexOf('/') + 1)));
        }
        return TEMPLATES.getOrDefault(source, Map.of()).entrySet().stream()
                .filter(template -> path.endsWith(template.getKey()))
                .max(java.util.Comparator.comparingInt(
                        template -> template.getKey().length()))
                .map(template -> fill(read(template.getValue())))
                .map(text -> source.equals("dwd") ? zip(text) : text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the source sends when it has lost everything without noticing. */
    byte[] empty(String source) {
        String text =
                switch (source) {
                    case "dwd" -> "";
                    case "odl" -> "{\"type\":\"FeatureCollection\",\"features\":[]}";
                    case "hydrants-osm" -> "{\"elements\":[]}";
                    case "hydrants-brigade" -> "nummer;art;dn;lon;lat;betriebsbereit;geprueft\n";
                    case "plans" -> "{\"plans\":[]}";
                    default -> "[]";
                };
        return source.equals("dwd") ? zip("") : text.getBytes(StandardCharsets.UTF_8);
    }

    static String type(String path) {
        if (path.endsWith(".zip")) {
            return "application/zip";
        }
        if (path.endsWith(".pdf")) {
            return "application/pdf";
        }
        return path.endsWith(".csv") ? "text/csv;charset=utf-8" : "application/json";
    }

    private String fill(String template) {
        long step = STEP.toSeconds();
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond() / step * step);
        Matcher hole = HOLE.matcher(template);
        return hole.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), now)));
    }

    private static String value(String kind, String argument, Instant now) {
        if (kind.equals("wave")) {
            return wave(argument.split(" "), now);
        }
        OffsetDateTime time = now.plus(Duration.parse(argument)).atZone(BERLIN).toOffsetDateTime();
        return switch (kind) {
            case "local" -> LOCAL.format(time);
            case "utc" -> time.withOffsetSameInstant(ZoneOffset.UTC).toString();
            case "day" -> time.toLocalDate().toString();
            default -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        };
    }

    private static String wave(String[] arguments, Instant now) {
        double minutes = now.getEpochSecond() / 60.0;
        double value = Double.parseDouble(arguments[0])
                + Double.parseDouble(arguments[1]) * Math.sin(2 * Math.PI * minutes / Double.parseDouble(arguments[2]));
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The same bytes for the same text. */
    private static byte[] zip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (!text.isEmpty()) {
                var entry = new ZipEntry("2.49.0.0.276.0.DWD.PVW.demo.MUL.xml");
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String read(String name) {
        try (InputStream in = DemoFeedPayloads.class.getResourceAsStream("feeds/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
