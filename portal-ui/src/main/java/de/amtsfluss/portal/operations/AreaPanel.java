package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.StreetMeasures.Measure;
import de.amtsfluss.processes.traffic.TrafficArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One area: which plan is in force, how long people wait there now, and a way to look for a better plan. */
final class AreaPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LATELY = 10;

    private final transient PlanDesk plans;
    private final transient RunDesk runs;
    private final transient TrafficArea area;
    private final Paragraph inForce = new Paragraph();
    private final Paragraph wait = new Paragraph();
    private final LineChart chart = new LineChart();
    private final Paragraph says = new Paragraph();
    private final ParameterFields parameters = new ParameterFields();

    AreaPanel(PlanDesk plans, RunDesk runs, TrafficArea area) {
        this.plans = plans;
        this.runs = runs;
        this.area = area;
        addClassName("area-panel");
        wait.addClassName("wait");
        says.getElement().setAttribute("role", "status");
        add(new H2(area.name()), inForce, wait, chart, says, actions());
        show();
    }

    void show() {
        Optional<PlanVersion> plan = plans.findInForce(area.key());
        inForce.setText(plan.map(version -> getTranslation(
                        version.approvedBy().isPresent() ? "operations.area.in-force" : "operations.area.first",
                        String.valueOf(version.version()),
                        Times.moment(version.approvedAt().orElse(version.proposedAt())),
                        version.approvedBy().orElse("")))
                .orElse(getTranslation("operations.area.none")));
        List<Measure> measures = plans.measures(area.key()).reversed();
        wait.setText(
                measures.isEmpty()
                        ? getTranslation("operations.area.unmeasured")
                        : getTranslation("operations.area.wait", Numbers.one(lately(measures), getLocale())));
        chart.show(new LineChart.Picture(
                getTranslation("operations.area.chart"),
                measures.stream().map(Measure::meanWait).toList(),
                measures.isEmpty() ? "" : Times.moment(measures.getFirst().at()),
                measures.isEmpty() ? "" : Times.moment(measures.getLast().at()),
                changes(measures)));
    }

    private Div actions() {
        var start = new Button(getTranslation("operations.run.now"), e -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var versions = new Anchor(OperationsNavigation.plans(area.key()), getTranslation("operations.area.plans"));
        var row = new Div(start, versions);
        row.addClassName("actions");
        return new Div(row, new Details(getTranslation("operations.parameters"), parameters));
    }

    private void start() {
        parameters
                .read()
                .ifPresentOrElse(
                        asked -> {
                            try {
                                OperationsNavigation.toRun(
                                        runs.request(area.key(), asked).id());
                            } catch (Runs.Overlap e) {
                                says.setText(getTranslation("operations.run.overlap"));
                            }
                        },
                        () -> says.setText(getTranslation("operations.parameter.faulty")));
    }

    private static double lately(List<Measure> measures) {
        return measures.subList(Math.max(0, measures.size() - LATELY), measures.size()).stream()
                .mapToDouble(Measure::meanWait)
                .average()
                .orElse(0);
    }

    /** Where another plan came into force. */
    private static List<Integer> changes(List<Measure> measures) {
        var changes = new ArrayList<Integer>();
        for (int i = 1; i < measures.size(); i++) {
            if (!measures.get(i).plan().equals(measures.get(i - 1).plan())) {
                changes.add(i);
            }
        }
        return changes;
    }
}
