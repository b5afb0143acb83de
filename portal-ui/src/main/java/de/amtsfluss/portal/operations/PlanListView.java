package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.PlanVersion.State;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All versions of an area's plan, and one click back to the version before. */
@Route("signalplaene/:area")
@RolesAllowed({"ADMINISTRATOR", "TRAFFIC_ENGINEER"})
final class PlanListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk desk;
    private final Div versions = new Div();
    private final Paragraph says = new Paragraph();
    private String area = "";

    PlanListView(PlanDesk desk) {
        this.desk = desk;
        addClassNames("page", "desk");
        says.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        area = event.getRouteParameters().get("area").orElse("");
        removeAll();
        add(
                new Anchor(OperationsNavigation.RUNS, getTranslation("operations.run.back")),
                new H1(getTranslation("operations.plans.title", desk.area(area).name())),
                new Paragraph(getTranslation("operations.plans.lead")),
                says,
                versions);
        show();
    }

    private void show() {
        var table = new DataTable(
                getTranslation("operations.plans"),
                List.of(
                        getTranslation("operations.plan.version"),
                        getTranslation("operations.plan.state"),
                        getTranslation("operations.plan.proposed"),
                        getTranslation("operations.plan.approved"),
                        getTranslation("operations.plan.files"),
                        getTranslation("operations.plan.action")));
        desk.list(area)
                .forEach(plan -> table.row(
                        new Span(String.valueOf(plan.version())),
                        new Span(getTranslation("operations.plan.state." + StateNames.word(plan.state()))),
                        proposed(plan),
                        new Span(plan.approvedBy()
                                .map(by -> by + ", "
                                        + Times.moment(plan.approvedAt().orElseThrow()))
                                .orElse("–")),
                        new PlanExports(desk, plan),
                        action(plan)));
        versions.removeAll();
        versions.add(table);
    }

    private Component proposed(PlanVersion plan) {
        String text = plan.run().isPresent()
                ? plan.proposedBy() + ", " + Times.moment(plan.proposedAt())
                : getTranslation("operations.plan.taken-over", Times.moment(plan.proposedAt()));
        return plan.run()
                .<Component>map(run -> new Anchor(OperationsNavigation.run(run), text))
                .orElseGet(() -> new Span(text));
    }

    private Component action(PlanVersion plan) {
        if (plan.state() != State.IN_FORCE || plan.version() == 1) {
            return new Span("–");
        }
        return new Button(getTranslation("operations.plan.roll-back"), e -> {
            desk.rollBack(plan.id());
            says.setText(desk.findInForce(area)
                    .map(now -> getTranslation("operations.plan.rolled-back", String.valueOf(now.version())))
                    .orElse(""));
            show();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.plans");
    }
}
