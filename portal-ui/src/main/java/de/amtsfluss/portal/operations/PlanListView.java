package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.PlanVersion.State;
import de.amtsfluss.processes.traffic.Publication;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.UnsafePlan;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** All versions of an area's plan, when which was in the street, and one click back to the version before. */
@Route(OperationsNavigation.PLANS + "/:area?")
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
        Optional<TrafficArea> found =
                desk.findArea(event.getRouteParameters().get("area").orElse(""));
        area = found.map(TrafficArea::key).orElse("");
        removeAll();
        add(
                new DeskBar(OperationsNavigation.PLANS, area, desk.listAreas()),
                new H1(found.map(one -> getTranslation("operations.plans.title", one.name()))
                        .orElse(getPageTitle())),
                new Paragraph(getTranslation(found.isPresent() ? "operations.plans.lead" : "operations.areas.none")),
                says,
                versions);
        if (found.isPresent()) {
            show();
        }
    }

    private void show() {
        versions.removeAll();
        versions.add(
                versions(),
                new H2(getTranslation("operations.publications")),
                publications(),
                new JournalPanel(desk.listJournal(area)));
        desk.findInForce(area)
                .ifPresent(plan -> versions.add(
                        new H2(getTranslation("operations.plan", String.valueOf(plan.version()))),
                        new PlanPictures(
                                new PlanPictures.Drawn(
                                        getTranslation(
                                                "operations.plan.version.number", String.valueOf(plan.version())),
                                        desk.pictures(plan, getLocale())),
                                Optional.empty())));
    }

    private DataTable versions() {
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
                        state(plan),
                        proposed(plan),
                        new Span(plan.approvedBy()
                                .map(by -> desk.name(by) + ", "
                                        + Times.moment(plan.approvedAt().orElseThrow()))
                                .orElse("–")),
                        new PlanExports(desk, plan),
                        action(plan)));
        return table;
    }

    private DataTable publications() {
        var table = new DataTable(
                getTranslation("operations.publications"),
                List.of(
                        getTranslation("operations.publication.at"),
                        getTranslation("operations.plan.version"),
                        getTranslation("operations.publication.reason"),
                        getTranslation("operations.run.by"),
                        getTranslation("operations.publication.handed-out")));
        desk.listPublications(area)
                .forEach(one -> table.row(
                        new Span(Times.moment(one.at())),
                        new Span(one.before().map(before -> before + " → ").orElse("") + one.version()),
                        new Span(getTranslation("operations.publication.reason." + StateNames.word(one.reason()))),
                        new Span(desk.name(one.by())),
                        handedOut(one)));
        return table;
    }

    private Span handedOut(Publication one) {
        var span = new Span(
                one.handedOutAt().map(Times::moment).orElseGet(() -> getTranslation("operations.publication.open")));
        span.addClassName(one.handedOutAt().isPresent() ? "told" : "worse");
        return span;
    }

    private Span state(PlanVersion plan) {
        var state = new Span(getTranslation("operations.plan.state." + StateNames.word(plan.state())));
        if (plan.state() == State.IN_FORCE) {
            state.addClassName("badge");
        }
        return state;
    }

    private Component proposed(PlanVersion plan) {
        String text = plan.run().isPresent()
                ? desk.name(plan.proposedBy()) + ", " + Times.moment(plan.proposedAt())
                : getTranslation("operations.plan.taken-over", Times.moment(plan.proposedAt()));
        return plan.run()
                .<Component>map(run -> new Anchor(OperationsNavigation.run(run), text))
                .orElseGet(() -> new Span(text));
    }

    private Component action(PlanVersion plan) {
        if (plan.state() != State.IN_FORCE || desk.findReplaced(plan).isEmpty()) {
            return new Span("–");
        }
        return new Button(getTranslation("operations.plan.roll-back"), e -> rollBack(plan));
    }

    private void rollBack(PlanVersion plan) {
        try {
            desk.rollBack(plan.id());
            says.setText(desk.findInForce(area)
                    .map(now -> getTranslation("operations.plan.rolled-back", String.valueOf(now.version())))
                    .orElse(""));
        } catch (UnsafePlan e) {
            says.setText(getTranslation("operations.plan.unsafe"));
        } catch (NotAllowed e) {
            says.setText(getTranslation("operations.decision.late"));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.plans");
    }
}
