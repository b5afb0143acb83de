package de.amtsfluss.processes.traffic;

import java.util.List;

/**
 * A drawing of a plan with the same content as a table, for who cannot see it.
 *
 * @param key the same for the same kind of picture, such as {@code time-space}
 * @param svg a document of its own with title and description, readable on light and dark ground
 * @param columns heads of the table; each row has as many cells
 */
public record Picture(
        String key, String title, String description, String svg, List<String> columns, List<List<String>> rows) {

    public Picture {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
