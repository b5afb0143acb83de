package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.traffic.OptimisationRun;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** One run: how far it is, what it found, and the decision about it. */
@Route(OperationsNavigation.RUNS + "/:id")
@RolesAllowed({"ADMINISTRATOR", "TRAFFIC_ENGINEER"})
final class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RunDesk desk;
    private final transient PlanDesk plans;
    private final StepTrack track = new StepTrack();
    private final RunVitals vitals = new RunVitals();
    private final LineChart convergence = new LineChart();
    private final H3 convergenceTitle = new H3(getTranslation("operations.convergence"));
    private final Div decision = new Div();
    private final Div result = new Div();
    private transient RunCard card;
    private String shown = "";
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
        shown = "";
        removeAll();
        add(
                new DeskBar(OperationsNavigation.RUNS, run.area(), plans.listAreas()),
                new H1(getTranslation("operations.run.title", area)),
                card,
                track,
                vitals,
                decision,
                result,
                course(run),
                new Anchor(OperationsNavigation.COMPARISON + "/" + id, getTranslation("operations.compare")));
        show(run);
    }

    /** How it was computed: open while it is, folded once somebody only wants the result. */
    private Details course(OptimisationRun run) {
        var parameters = new Div(new H3(getTranslation("operations.parameters")), new ParameterTable(run));
        var course = new Details(getTranslation("operations.course"), convergenceTitle, convergence, parameters);
        course.addClassName("section");
        course.setOpened(run.comparison().isEmpty());
        return course;
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
        vitals.show(run);
        showConvergence(run);
        String now = run.state() + run.step() + desk.hasGivenUp(run);
        if (!now.equals(shown)) {
            shown = now;
            track.show(run);
            decision.removeAll();
            decision.add(new DecisionPanel(desk, plans, run, () -> show(desk.run(id))));
            result.removeAll();
            result.add(new RunResult(desk, plans, run));
        }
    }

    private void showConvergence(OptimisationRun run) {
        convergenceTitle.setVisible(run.convergence().size() > 1);
        convergence.show(LineChart.Picture.of(
                getTranslation(
                        "operations.convergence.says",
                        String.valueOf(run.generation()),
                        run.best().map(best -> Numbers.one(best, getLocale())).orElse("–")),
                getTranslation("operations.convergence.unit"),
                List.of(new LineChart.Line("", run.convergence())),
                getTranslation("operations.convergence.first"),
                getTranslation("operations.convergence.last", String.valueOf(run.generation()))));
    }

    static UUID id(String text) {
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
