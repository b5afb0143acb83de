package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.OptimisationRun;
import java.util.List;
import java.util.Map;

/** Runs that have ended; drawn anew only when one more has. */
final class RunHistory extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk plans;
    private final transient Map<String, String> areaNames;
    private transient List<OptimisationRun> shown;

    RunHistory(PlanDesk plans, Map<String, String> areaNames) {
        this.plans = plans;
        this.areaNames = areaNames;
    }

    /** @param ended newest first */
    void show(List<OptimisationRun> ended) {
        if (ended.equals(shown)) {
            return;
        }
        shown = ended;
        removeAll();
        if (ended.isEmpty()) {
            add(new Paragraph(getTranslation("operations.runs.none")));
            return;
        }
        var table = new DataTable(
                getTranslation("operations.runs.history"),
                List.of(
                        getTranslation("operations.run.area"),
                        getTranslation("operations.run.requested"),
                        getTranslation("operations.run.by"),
                        getTranslation("operations.run.outcome"),
                        getTranslation("operations.run.saving")));
        ended.forEach(run -> row(table, run));
        add(table);
        if (ended.size() > 1) {
            add(new Anchor(OperationsNavigation.COMPARISON, getTranslation("operations.compare.title")));
        }
    }

    private void row(DataTable table, OptimisationRun run) {
        String area = areaNames.getOrDefault(run.area(), run.area());
        var link = new Anchor(OperationsNavigation.run(run.id()), Times.moment(run.requestedAt()));
        link.getElement().setAttribute("aria-label", area + ", " + Times.moment(run.requestedAt()));
        table.row(
                new Span(area),
                link,
                new Span(
                        run.schedule().isPresent()
                                ? getTranslation("operations.run.by-schedule", plans.name(run.requestedBy()))
                                : plans.name(run.requestedBy())),
                new Span(getTranslation(StateNames.key(run.state()))),
                new Span(RunNumbers.saving(run, getLocale())));
    }
}
