package de.amtsfluss.portal.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A real day's warnings where they lie beside the repository; else made ones of the same shape and size. */
final class WeatherSample {

    private static final Path REAL =
            Path.of("../shared/data/emergency/dwd/" + "Z_CAP_C_EDZW_LATEST_PVW_STATUS_PREMIUMDWD_COMMUNEUNION_MUL.zip");
    private static final int LANGUAGES = 8;
    private static final int CELLS = 168;

    private WeatherSample() {}

    static byte[] three() {
        try {
            if (Files.isReadable(REAL)) {
                return Files.readAllBytes(REAL);
            }
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i < 3; i++) {
                    zip.putNextEntry(new ZipEntry("made-" + i + ".xml"));
                    zip.write(made("made-" + i).getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every warning so many times, each time with another identifier. */
    static byte[] times(byte[] sample, int copies) {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(sample));
                var to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String xml = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                for (int i = 0; i < copies; i++) {
                    to.putNextEntry(new ZipEntry(i + entry.getName()));
                    to.write(xml.replace("<identifier>", "<identifier>" + i + ".")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String made(String identifier) {
        var xml = new StringBuilder("""
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier><sender>made</sender>
                <sent>2026-11-24T08:00:00+01:00</sent><status>Actual</status><msgType>Alert</msgType>
                """.formatted(identifier));
        for (int i = 0; i < LANGUAGES; i++) {
            xml.append("<info><language>")
                    .append(i == 0 ? "de-DE" : "x" + i)
                    .append("</language><event>STURM</event>")
                    .append("<severity>Moderate</severity><headline>Made</headline>");
            for (int cell = 0; cell < CELLS; cell++) {
                xml.append("<area><areaDesc>Gemeinde ").append(cell).append("</areaDesc>");
                if (cell < 3) {
                    xml.append("<polygon>")
                            .append("51.70,8.70 51.70,8.90 51.80,8.90 51.70,8.70 ")
                            .append("</polygon>");
                }
                xml.append("<geocode><valueName>WARNCELLID</valueName><value>8")
                        .append(10_000 + cell)
                        .append("</value></geocode></area>");
            }
            xml.append("</info>");
        }
        return xml.append("</alert>").toString();
    }
}
