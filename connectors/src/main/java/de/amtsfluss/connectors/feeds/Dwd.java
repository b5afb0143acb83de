package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Weather warnings of the DWD: a zip with one CAP file per warning, all that hold now. A zip without files means that
 * there is no warning; a zip that is cut off means nothing.
 */
final class Dwd implements PayloadReader {

    static final String PATH = "/weather/alerts/cap/COMMUNEUNION_DWD_STAT/"
            + "Z_CAP_C_EDZW_LATEST_PVW_STATUS_PREMIUMDWD_COMMUNEUNION_MUL.zip";

    private static final int FILES_AT_MOST = 5_000;
    private static final long BYTES_AT_MOST = 200_000_000;
    private static final long BYTES_OF_A_FILE_AT_MOST = 20_000_000;
    private static final int END_RECORD = 22;

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        int announced = announced(payload.body());
        var alerts = new ArrayList<CapAlert>();
        int files = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(payload.body()))) {
            var bounded = new Bounded(zip);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++files > FILES_AT_MOST) {
                    throw new Unreadable("The zip holds more than %d files.".formatted(FILES_AT_MOST));
                }
                bounded.beginFile();
                if (entry.getName().endsWith(".xml")) {
                    alerts.add(CapXml.read(bounded));
                }
            }
        } catch (IOException e) {
            throw new Unreadable("The zip cannot be unpacked: " + e.getMessage(), e);
        }
        if (files != announced) {
            throw new Unreadable("The zip announces %d files and holds %d.".formatted(announced, files));
        }
        return CapFacts.of(alerts);
    }

    /** What the directory at the end of the zip says; without it the zip is cut off. */
    private static int announced(byte[] zip) throws Unreadable {
        for (int at = zip.length - END_RECORD; at >= 0 && at > zip.length - END_RECORD - 0xFFFF; at--) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 5 && zip[at + 3] == 6) {
                return (zip[at + 10] & 0xFF) | (zip[at + 11] & 0xFF) << 8;
            }
        }
        throw new Unreadable("The answer is no complete zip of %d bytes.".formatted(zip.length));
    }

    /** Ends a zip that unpacks to more than any weather. */
    private static final class Bounded extends FilterInputStream {

        private long left = BYTES_AT_MOST;
        private long leftOfFile;

        private Bounded(InputStream in) {
            super(in);
        }

        private void beginFile() {
            leftOfFile = BYTES_OF_A_FILE_AT_MOST;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return count(read, read);
        }

        private int count(int result, int bytes) throws IOException {
            left -= Math.max(0, bytes);
            leftOfFile -= Math.max(0, bytes);
            if (left < 0 || leftOfFile < 0) {
                throw new IOException("It unpacks to more than %d bytes, or one file of it to more than %d."
                        .formatted(BYTES_AT_MOST, BYTES_OF_A_FILE_AT_MOST));
            }
            return result;
        }

        /** The parser of one file does not end the zip. */
        @Override
        public void close() {}
    }
}
