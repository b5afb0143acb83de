package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.TrafficArea;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The areas with their street, what is being computed or waits for somebody, and what was. */
@Route(OperationsNavigation.RUNS)
@RolesAllowed({"ADMINISTRATOR", "TRAFFIC_ENGINEER"})
final class RunListView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RunDesk desk;
    private final transient Map<String, String> areaNames;
    private final List<AreaPanel> panels;
    private final Map<UUID, RunCard> cards = new LinkedHashMap<>();
    private final Div active = new Div();
    private final RunHistory history;
    private final AlarmPanel alarms;
    private Registration polling;

    RunListView(RunDesk desk, PlanDesk plans, StreetDesk street) {
        this.desk = desk;
        addClassNames("page", "desk");
        List<TrafficArea> areas = plans.listAreas();
        areaNames = areas.stream().collect(Collectors.toMap(TrafficArea::key, TrafficArea::name));
        panels = areas.stream().map(area -> new AreaPanel(plans, desk, area)).toList();
        history = new RunHistory(plans, areaNames);
        alarms = new AlarmPanel(street, plans);
        add(
                new DeskBar(OperationsNavigation.RUNS, "", areas),
                new H1(getPageTitle()),
                new Paragraph(getTranslation("operations.runs.lead")),
                alarms,
                new H2(getTranslation("operations.runs.active")),
                active);
        if (areas.isEmpty()) {
            add(new Paragraph(getTranslation("operations.areas.none")));
        }
        panels.forEach(this::add);
        add(new H2(getTranslation("operations.runs.history")), history);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(2_000);
        polling = event.getUI().addPollListener(e -> {
            panels.forEach(AreaPanel::show);
            alarms.show();
            show();
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        polling.remove();
    }

    private void show() {
        Map<Boolean, List<OptimisationRun>> runs = desk.list().stream()
                .collect(Collectors.partitioningBy(run -> run.state().active()));
        showActive(runs.get(true));
        history.show(runs.get(false));
    }

    private void showActive(List<OptimisationRun> runs) {
        List<UUID> ids = runs.stream().map(OptimisationRun::id).toList();
        if (active.getChildren().findAny().isEmpty()
                || !List.copyOf(cards.keySet()).equals(ids)) {
            cards.clear();
            active.removeAll();
            runs.forEach(run -> cards.put(run.id(), new RunCard(run, areaNames.getOrDefault(run.area(), run.area()))));
            cards.values().forEach(active::add);
            if (runs.isEmpty()) {
                active.add(new Paragraph(getTranslation("operations.runs.none-active")));
            }
        }
        runs.forEach(run -> cards.get(run.id()).show(run));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.runs");
    }
}
