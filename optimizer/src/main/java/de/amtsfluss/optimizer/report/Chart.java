package de.amtsfluss.optimizer.report;

import java.util.List;

/**
 * A drawing and the same as a table.
 *
 * @param svg a document with title and description; text and lines take the colour of the text around it
 */
public record Chart(
        String key, String title, String description, String svg, List<String> columns, List<List<String>> rows) {
    public Chart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
