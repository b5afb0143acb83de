package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.OptimisationRun;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Any two runs side by side. */
@Route(OperationsNavigation.COMPARISON + "/:one?/:other?")
@RolesAllowed({"ADMINISTRATOR", "TRAFFIC_ENGINEER"})
final class RunComparisonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RunDesk desk;
    private final transient PlanDesk plans;

    RunComparisonView(RunDesk desk, PlanDesk plans) {
        this.desk = desk;
        this.plans = plans;
        addClassNames("page", "desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<OptimisationRun> one = find(event, "one");
        Optional<OptimisationRun> other = find(event, "other");
        removeAll();
        add(new DeskBar(OperationsNavigation.RUNS, "", plans.listAreas()), new H1(getPageTitle()));
        List<OptimisationRun> runs = desk.list();
        if (runs.size() < 2) {
            add(new Paragraph(getTranslation("operations.compare.none")));
            return;
        }
        Select<OptimisationRun> left = choice("operations.compare.one", runs, one.orElse(runs.get(0)));
        Select<OptimisationRun> right =
                choice("operations.compare.other", runs, other.orElse(another(runs, left.getValue())));
        left.addValueChangeListener(e -> open(left, right));
        right.addValueChangeListener(e -> open(left, right));
        var choices = new Div(left, right);
        choices.addClassName("parameters");
        add(choices);
        show(left.getValue(), right.getValue());
    }

    private void show(OptimisationRun one, OptimisationRun other) {
        var convergence = new LineChart();
        convergence.show(LineChart.Picture.of(
                getTranslation("operations.compare.convergence"),
                getTranslation("operations.convergence.unit"),
                List.of(
                        new LineChart.Line(getTranslation("operations.compare.one"), one.convergence()),
                        new LineChart.Line(getTranslation("operations.compare.other"), other.convergence())),
                getTranslation("operations.convergence.first"),
                getTranslation(
                        "operations.convergence.last",
                        String.valueOf(Math.max(one.generation(), other.generation())))));
        add(new RunPair(one, other), new H2(getTranslation("operations.convergence")), convergence);
        drawn(one)
                .ifPresent(pictures -> add(
                        new H2(getTranslation("operations.compare.plans")), new PlanPictures(pictures, drawn(other))));
    }

    private Optional<PlanPictures.Drawn> drawn(OptimisationRun run) {
        return plans.findOfRun(run.id())
                .map(plan -> new PlanPictures.Drawn(
                        getTranslation("operations.plan.version.number", String.valueOf(plan.version())),
                        plans.pictures(plan, getLocale())));
    }

    private Select<OptimisationRun> choice(String key, List<OptimisationRun> runs, OptimisationRun chosen) {
        var select = new Select<OptimisationRun>();
        select.setLabel(getTranslation(key));
        select.setItems(runs);
        select.setItemLabelGenerator(run -> "%s, %s, %s"
                .formatted(
                        plans.area(run.area()).name(),
                        Times.moment(run.requestedAt()),
                        getTranslation(StateNames.key(run.state()))));
        runs.stream().filter(run -> run.id().equals(chosen.id())).findFirst().ifPresent(select::setValue);
        return select;
    }

    private static void open(Select<OptimisationRun> left, Select<OptimisationRun> right) {
        UI.getCurrent()
                .navigate(OperationsNavigation.comparison(
                        left.getValue().id(), right.getValue().id()));
    }

    private static OptimisationRun another(List<OptimisationRun> runs, OptimisationRun one) {
        return runs.stream()
                .filter(run -> !run.id().equals(one.id()))
                .filter(run -> run.area().equals(one.area()))
                .findFirst()
                .orElse(runs.getLast());
    }

    private Optional<OptimisationRun> find(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().get(parameter).map(RunView::id).map(desk::run);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.compare.title");
    }
}
