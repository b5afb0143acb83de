package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A plain table with a name for who cannot see it; on a narrow screen each cell says its column's title. */
public final class DataTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final List<String> titles;
    private final NativeTableBody body;

    public DataTable(String name, List<String> titles) {
        this.titles = List.copyOf(titles);
        addClassName("data-table");
        getElement().setAttribute("aria-label", name);
        var head = new NativeTableRow();
        titles.forEach(title -> {
            var cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        getHead().addRows(head);
        body = getBody();
    }

    /** One component per column. */
    public void row(Component... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            var cell = new NativeTableCell(cells[i]);
            cell.getElement().setAttribute("data-title", titles.get(i));
            row.add(cell);
        }
        body.addRows(row);
    }
}
