package de.amtsfluss.processes.traffic.observation;

import de.amtsfluss.processes.traffic.Detectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Readings of loops as centres export them: a line with the names of the columns, then one line per reading, separated by
 * semicolons or commas. Columns in any order: {@code timestamp} (end of the interval; without offset the town's time),
 * {@code detector}, {@code count}, and where there is one {@code occupancy} (0 to 1, or per cent with a sign) and
 * {@code seconds} (else 60). A line that is wrong is told and passed over.
 */
final class DetectorCsv {

    private static final int MOST_LINES = 2_000_000;
    private static final int MOST_FAULTS = 100;
    private static final int LONGEST_LINE = 1_000;

    private final ZoneId zone;
    private final List<CsvFault> faults = new ArrayList<>();
    private int faulty;

    DetectorCsv(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes readings as they come; a thousand at a time. */
    interface Taker {

        void take(List<Detectors.Reading> readings);
    }

    /** Not all of the lines: a file can be long. */
    List<CsvFault> faults() {
        return List.copyOf(faults);
    }

    int faulty() {
        return faulty;
    }

    void read(InputStream file, Taker taker) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        String head = strip(lines.readLine());
        String separator = head.contains(";") ? ";" : ",";
        List<String> columns = Arrays.stream(head.toLowerCase(Locale.ROOT).split(separator))
                .map(DetectorCsv::unquote)
                .toList();
        if (!columns.containsAll(List.of("timestamp", "detector", "count"))) {
            throw new NotAnObservation("The first line does not name the columns timestamp, detector and count but %s."
                    .formatted(columns));
        }
        var batch = new ArrayList<Detectors.Reading>();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (++number > MOST_LINES) {
                throw new NotAnObservation("More than %d lines are too many.".formatted(MOST_LINES));
            }
            if (!line.isBlank()) {
                read(number, line, separator, columns, batch);
            }
            if (batch.size() == 1_000) {
                taker.take(List.copyOf(batch));
                batch.clear();
            }
        }
        taker.take(List.copyOf(batch));
    }

    private void read(
            int number, String line, String separator, List<String> columns, List<Detectors.Reading> readings) {
        try {
            readings.add(reading(line, separator, columns));
        } catch (IllegalArgumentException | DateTimeException e) {
            faulty++;
            if (faults.size() < MOST_FAULTS) {
                faults.add(new CsvFault(number, String.valueOf(e.getMessage())));
            }
        }
    }

    private Detectors.Reading reading(String line, String separator, List<String> columns) {
        if (line.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("The line is too long.");
        }
        String[] cells = line.split(separator, -1);
        double seconds = number(cell(cells, columns, "seconds", "60"));
        double count = number(cell(cells, columns, "count", ""));
        double occupancy = share(cell(cells, columns, "occupancy", "-1"));
        if (!(seconds > 0 && seconds <= 3_600) || !ObservedProperty.VEHICLE_COUNT.plausible(count, seconds)) {
            throw new IllegalArgumentException("%s vehicles in %s seconds cannot be.".formatted(count, seconds));
        }
        if (occupancy > 1) {
            throw new IllegalArgumentException("An occupancy of %s cannot be.".formatted(occupancy));
        }
        String detector = cell(cells, columns, "detector", "");
        if (detector.isEmpty()) {
            throw new IllegalArgumentException("The detector is missing.");
        }
        return new Detectors.Reading(
                detector, moment(cell(cells, columns, "timestamp", "")), (int) count, occupancy, seconds);
    }

    private static String cell(String[] cells, List<String> columns, String name, String otherwise) {
        int place = columns.indexOf(name);
        String cell = place < 0 || place >= cells.length ? "" : unquote(cells[place]);
        return cell.isEmpty() ? otherwise : cell;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static double share(String text) {
        return text.endsWith("%") ? number(text.substring(0, text.length() - 1).strip()) / 100 : number(text);
    }

    private Instant moment(String text) {
        String iso = text.replace(' ', 'T');
        boolean offset = iso.endsWith("Z") || iso.matches(".*T.*[+-]\\d\\d:?\\d\\d");
        return offset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }

    private static String strip(String head) {
        return head == null ? "" : head.replace("\uFEFF", "");
    }

    private static String unquote(String cell) {
        String bare = cell.strip();
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }
}
