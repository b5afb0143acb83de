package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.OptimisationRun;
import java.util.List;

/** This run beside another one. */
final class RunComparison extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OptimisationRun run;
    private final Div shown = new Div();

    RunComparison(RunDesk desk, OptimisationRun run) {
        this.run = run;
        List<OptimisationRun> others = desk.list().stream()
                .filter(other -> !other.id().equals(run.id()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        var select = new Select<OptimisationRun>();
        select.setLabel(getTranslation("operations.compare"));
        select.setItems(others);
        select.setItemLabelGenerator(this::label);
        select.addValueChangeListener(e -> show(e.getValue()));
        add(select, shown);
    }

    private void show(OptimisationRun other) {
        shown.removeAll();
        var table = new DataTable(
                getTranslation("operations.compare"),
                List.of(getTranslation("operations.compare.what"), label(run), label(other)));
        row(table, "operations.run.outcome", name(run), name(other));
        row(table, "operations.run.saving", RunNumbers.saving(run, getLocale()), RunNumbers.saving(other, getLocale()));
        row(table, "operations.convergence", best(run), best(other));
        var values = ParameterTable.values(run.parameters());
        ParameterTable.values(other.parameters())
                .forEach((name, value) -> row(
                        table,
                        "operations.parameter." + name,
                        String.valueOf(values.get(name)),
                        String.valueOf(value)));
        shown.add(table);
    }

    private void row(DataTable table, String key, String here, String there) {
        table.row(new Span(getTranslation(key)), new Span(here), new Span(there));
    }

    private String best(OptimisationRun of) {
        return of.best().map(best -> Numbers.one(best, getLocale())).orElse("–");
    }

    private String name(OptimisationRun of) {
        return getTranslation(StateNames.key(of.state()));
    }

    private String label(OptimisationRun of) {
        return "%s, %s".formatted(Times.moment(of.requestedAt()), name(of));
    }
}
