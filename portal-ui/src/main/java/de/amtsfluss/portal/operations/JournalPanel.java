package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.audit.JournalEntry;
import java.util.List;
import java.util.stream.Collectors;

/** Who did what with the signals of an area. */
final class JournalPanel extends Details {

    private static final long serialVersionUID = 1L;

    JournalPanel(List<JournalEntry> entries) {
        setSummaryText(getTranslation("operations.journal"));
        var table = new DataTable(
                getTranslation("operations.journal"),
                List.of(
                        getTranslation("operations.journal.at"),
                        getTranslation("operations.journal.who"),
                        getTranslation("operations.journal.what"),
                        getTranslation("operations.journal.more")));
        entries.forEach(entry -> table.row(
                new Span(Times.moment(entry.at())),
                new Span(entry.actorName()),
                new Span(getTranslation("operations.journal." + entry.event())),
                new Span(more(entry))));
        add(table);
    }

    /** Ids say nothing to a reader. */
    private static String more(JournalEntry entry) {
        return entry.details().entrySet().stream()
                .filter(detail -> !detail.getKey().equals("run"))
                .map(detail -> detail.getValue())
                .collect(Collectors.joining(", "));
    }
}
