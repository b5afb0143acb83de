package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.RunState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** One run: how far it is, what it found, and the decision about it. */
@Route("laeufe/:id")
@RolesAllowed({"ADMINISTRATOR", "TRAFFIC_ENGINEER"})
final class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RunDesk desk;
    private final transient PlanDesk plans;
    private final LineChart convergence = new LineChart();
    private final H2 convergenceTitle = new H2(getTranslation("operations.convergence"));
    private final Div decision = new Div();
    private final Div result = new Div();
    private transient RunCard card;
    private transient RunState shown;
    private UUID id;
    private Registration polling;

    RunView(RunDesk desk, PlanDesk plans) {
        this.desk = desk;
        this.plans = plans;
        addClassNames("page", "desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = id(event.getRouteParameters().get("id").orElse(""));
        OptimisationRun run = desk.run(id);
        String area = plans.area(run.area()).name();
        card = new RunCard(run, area);
        shown = null;
        removeAll();
        add(
                new Anchor(OperationsNavigation.RUNS, getTranslation("operations.run.back")),
                new H1(getTranslation("operations.run.title", area)),
                card,
                decision,
                result,
                convergenceTitle,
                convergence,
                new H2(getTranslation("operations.parameters")),
                new ParameterTable(run),
                new RunComparison(desk, run));
        show(run);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(1_000);
        polling = event.getUI().addPollListener(e -> show(desk.run(id)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        polling.remove();
    }

    private void show(OptimisationRun run) {
        card.show(run);
        convergenceTitle.setVisible(run.convergence().size() > 1);
        convergence.show(new LineChart.Picture(
                getTranslation(
                        "operations.convergence.says",
                        String.valueOf(run.generation()),
                        run.best().map(best -> Numbers.one(best, getLocale())).orElse("–")),
                run.convergence(),
                getTranslation("operations.convergence.first"),
                getTranslation("operations.convergence.last", String.valueOf(run.generation())),
                List.of()));
        if (run.state() != shown) {
            shown = run.state();
            showResult(run);
        }
    }

    private void showResult(OptimisationRun run) {
        decision.removeAll();
        decision.add(new DecisionPanel(desk, run, () -> show(desk.run(id))));
        result.removeAll();
        result.add(new RunNumbers(run));
        plans.findOfRun(run.id()).ifPresent(this::showPlan);
    }

    private void showPlan(PlanVersion plan) {
        result.add(new H2(getTranslation("operations.plan", String.valueOf(plan.version()))));
        plans.draw(plan).forEach(svg -> {
            var drawing = new Div();
            drawing.addClassName("drawing");
            drawing.getElement().setProperty("innerHTML", svg);
            result.add(drawing);
        });
        result.add(new PlanExports(plans, plan));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotAllowed("There is no run (%s).".formatted(text));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.runs");
    }
}
