package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.StreetMeasures.Measure;
import de.amtsfluss.processes.traffic.TrafficArea;
import java.util.List;
import java.util.Optional;

/** One area: which plan is in force, how long people wait there now, and a way to look for a better plan. */
final class AreaPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LATELY = 10;

    private final transient PlanDesk plans;
    private final transient TrafficArea area;
    private final Paragraph inForce = new Paragraph();
    private final Paragraph wait = new Paragraph();
    private final WaitChart chart;

    AreaPanel(PlanDesk plans, RunDesk runs, TrafficArea area) {
        this.plans = plans;
        this.area = area;
        chart = new WaitChart(plans, area.key());
        addClassName("area-panel");
        wait.addClassName("wait");
        var street = new Anchor(OperationsNavigation.street(area.key()), getTranslation("operations.area.street"));
        var versions = new Anchor(OperationsNavigation.plans(area.key()), getTranslation("operations.area.plans"));
        var links = new Div(street, versions);
        links.addClassName("actions");
        add(new H2(area.name()), inForce, wait, chart, links, new RunStart(runs, area));
        show();
    }

    void show() {
        Optional<PlanVersion> plan = plans.findInForce(area.key());
        inForce.setText(plan.map(version -> getTranslation(
                        version.approvedBy().isPresent() ? "operations.area.in-force" : "operations.area.first",
                        String.valueOf(version.version()),
                        Times.moment(version.approvedAt().orElse(version.proposedAt())),
                        version.approvedBy().map(plans::name).orElse("")))
                .orElse(getTranslation("operations.area.none")));
        List<Measure> measures = plans.measures(area.key()).reversed();
        wait.setText(
                measures.isEmpty()
                        ? getTranslation("operations.area.unmeasured")
                        : getTranslation("operations.area.wait", Numbers.one(lately(measures), getLocale())));
        chart.show(measures);
    }

    private static double lately(List<Measure> measures) {
        return measures.subList(Math.max(0, measures.size() - LATELY), measures.size()).stream()
                .mapToDouble(Measure::meanWait)
                .average()
                .orElse(0);
    }
}
