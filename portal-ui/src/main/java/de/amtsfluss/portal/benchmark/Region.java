package de.amtsfluss.portal.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A region around Paderborn of some 35 by 35 kilometres, always the same: water supply, warnings, closures. */
final class Region {

    static final double WEST = 8.50;
    static final double SOUTH = 51.56;
    static final double WIDTH = 0.50;
    static final double HEIGHT = 0.32;

    private static final String[] TYPES = {"UH", "UH", "UH", "OH", "LT"};
    private static final int[] DIAMETERS = {80, 100, 100, 150};
    private static final int CORNERS = 12;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** @param outOfOrderEvery 100 puts one hydrant of a hundred out of order */
    byte[] hydrants(int count, int outOfOrderEvery) {
        RandomGenerator dice = dice(1);
        var table = new StringBuilder(count * 64).append("nummer;art;dn;lon;lat;betriebsbereit;geprueft\n");
        for (int i = 0; i < count; i++) {
            table.append("H-").append(i).append(';');
            table.append(TYPES[dice.nextInt(TYPES.length)]).append(';');
            table.append(DIAMETERS[dice.nextInt(DIAMETERS.length)]).append(';');
            table.append(degrees(WEST + WIDTH * dice.nextDouble())).append(';');
            table.append(degrees(SOUTH + HEIGHT * dice.nextDouble())).append(';');
            table.append(i % outOfOrderEvery == 0 ? "nein" : "ja").append(";2026-05-02\n");
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As the weather service packs them: one file a warning, each with an area of one to eight kilometres. */
    byte[] warnings(int count) {
        RandomGenerator dice = dice(2);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("warning-" + i + ".xml"));
                zip.write(warning(i, dice).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String warning(int number, RandomGenerator dice) {
        return """
                <?xml version="1.0" encoding="UTF-8"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                <identifier>2.49.0.0.276.0.DWD.PVW.benchmark.%d.MUL</identifier><sender>opendata@example.org</sender>
                <sent>%s</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info>
                <language>de-DE</language><category>Met</category><event>STURMBÖEN</event><urgency>Immediate</urgency>
                <severity>%s</severity><certainty>Likely</certainty><onset>%s</onset><expires>%s</expires>
                <headline>Amtliche WARNUNG vor STURMBÖEN %d</headline><description>Es treten Sturmböen auf.</description>
                <area><areaDesc>Gebiet %d</areaDesc><polygon>%s</polygon></area></info></alert>
                """.formatted(
                        number,
                        stamp(0),
                        dice.nextInt(20) == 0 ? "Severe" : "Moderate",
                        stamp(0),
                        stamp(24),
                        number,
                        number,
                        polygon(dice));
    }

    private static String polygon(RandomGenerator dice) {
        double longitude = WEST + WIDTH * dice.nextDouble();
        double latitude = SOUTH + HEIGHT * dice.nextDouble();
        double radius = 0.005 + 0.03 * dice.nextDouble();
        var corners = new StringBuilder();
        for (int i = 0; i <= CORNERS; i++) {
            double angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
            corners.append(degrees(latitude + radius * Math.sin(angle)))
                    .append(',')
                    .append(degrees(longitude + 1.6 * radius * Math.cos(angle)))
                    .append(' ');
        }
        return corners.toString();
    }

    /** The town's road works, one of them with this name in the middle of the region. */
    byte[] closures(String name) {
        return "id;strasse;art;gesperrt;von;bis;lon;lat;text\n1;%s;Kanal;ja;2026-01-01 00:00;2036-01-01 00:00;%s;%s;\n"
                .formatted(name, degrees(WEST + WIDTH / 2), degrees(SOUTH + HEIGHT / 2))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String stamp(int hours) {
        return now.plus(hours, ChronoUnit.HOURS).toString().replace("Z", "+00:00");
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static RandomGenerator dice(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
