package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.handover.LedgerEntry;
import java.util.List;
import java.util.function.UnaryOperator;

/** The ledger of hand-overs of one case. */
final class HandOverTable extends Div {

    private static final long serialVersionUID = 1L;

    /** @param destinations what people call a destination, by its key */
    HandOverTable(List<LedgerEntry> entries, UnaryOperator<String> destinations) {
        if (entries.isEmpty()) {
            add(new Paragraph(getTranslation("caseworker.hand-overs.none")));
            return;
        }
        var table = new DataTable(
                getTranslation("caseworker.hand-overs"),
                List.of(
                        getTranslation("caseworker.hand-over.destination"),
                        getTranslation("caseworker.hand-over.state"),
                        getTranslation("caseworker.hand-over.attempts"),
                        getTranslation("caseworker.hand-over.acknowledged"),
                        getTranslation("caseworker.hand-over.message")));
        entries.forEach(entry -> table.row(
                new Span(destinations.apply(entry.destination())),
                new Span(getTranslation("caseworker.hand-over." + entry.state().name())),
                new Span(String.valueOf(entry.attempts())),
                new Span(entry.acknowledgedAt().map(Times::moment).orElse("–")),
                new Span(entry.message().isEmpty() ? "–" : entry.message())));
        add(table);
    }
}
