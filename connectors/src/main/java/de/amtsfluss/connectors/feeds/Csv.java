package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables with semicolons and a head line; a field in quotes may hold semicolons, quotes twice, but no line break. */
record Csv(List<String> head, List<String[]> rows) {

    /** @throws Unreadable if a column asked for is missing or a row has another number of fields than the head */
    static Csv read(String text, String... needed) throws Unreadable {
        String[] lines = text.split("\r?\n");
        List<String> head = Arrays.asList(fields(lines[0]));
        for (String column : needed) {
            if (!head.contains(column)) {
                throw new Unreadable("The table has no column (%s), only %s.".formatted(column, head));
            }
        }
        var rows = new ArrayList<String[]>(lines.length);
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                String[] row = fields(lines[i]);
                if (row.length != head.size()) {
                    throw new Unreadable("Line %d has %d fields instead of %d. Maybe the file is cut off."
                            .formatted(i + 1, row.length, head.size()));
                }
                rows.add(row);
            }
        }
        return new Csv(head, rows);
    }

    /** Blank if there is no such column. */
    String field(String[] row, String column) {
        int at = head.indexOf(column);
        return at < 0 ? "" : row[at].strip();
    }

    private static String[] fields(String line) {
        if (line.indexOf('"') < 0) {
            return line.split(";", -1);
        }
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields.toArray(String[]::new);
    }
}
