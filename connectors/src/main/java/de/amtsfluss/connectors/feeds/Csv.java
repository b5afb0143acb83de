package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables with semicolons and a head line; a field in quotes may hold semicolons, quotes twice, but no line break. */
record Csv(Map<String, Integer> columns, List<String[]> rows) {

    /** @throws Unreadable if a column asked for is missing or a row has another number of fields than the head */
    static Csv read(String text, String... needed) throws Unreadable {
        List<String> lines = text.lines().toList();
        List<String> head = lines.isEmpty() ? List.of() : Arrays.asList(fields(lines.getFirst()));
        for (String column : needed) {
            if (!head.contains(column)) {
                throw new Unreadable("The table has no column (%s), only %s.".formatted(column, head));
            }
        }
        var rows = new ArrayList<String[]>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String[] row = fields(lines.get(i));
                if (row.length != head.size()) {
                    throw new Unreadable("Line %d has %d fields instead of %d. Maybe the file is cut off."
                            .formatted(i + 1, row.length, head.size()));
                }
                rows.add(row);
            }
        }
        return new Csv(columns(head), rows);
    }

    /** Of two columns with one name, the first. */
    private static Map<String, Integer> columns(List<String> head) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < head.size(); i++) {
            columns.putIfAbsent(head.get(i), i);
        }
        return columns;
    }

    /** Blank if there is no such column. */
    String field(String[] row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row[at].strip();
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
