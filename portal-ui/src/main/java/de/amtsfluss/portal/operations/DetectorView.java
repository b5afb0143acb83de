package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import de.amtsfluss.processes.traffic.TrafficArea;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** What the detectors of an area say, whom of them to believe, and what the control makes of it. */
@Route(OperationsNavigation.DETECTORS + "/:area?")
@RolesAllowed({"ADMINISTRATOR", "TRAFFIC_ENGINEER"})
final class DetectorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient StreetDesk street;
    private final transient PlanDesk plans;
    private final transient DetectorDesk detectors;
    private final DetectorTable table = new DetectorTable();
    private final AlarmPanel alarms;
    private ControlPanel control;
    private String area = "";
    private Registration polling;

    DetectorView(StreetDesk street, PlanDesk plans, DetectorDesk detectors) {
        this.street = street;
        this.plans = plans;
        this.detectors = detectors;
        alarms = new AlarmPanel(street, plans);
        addClassNames("page", "desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<TrafficArea> found =
                plans.findArea(event.getRouteParameters().get("area").orElse(""));
        area = found.map(TrafficArea::key).orElse("");
        removeAll();
        add(
                new DeskBar(OperationsNavigation.DETECTORS, area, plans.listAreas()),
                new H1(found.map(one -> getTranslation("operations.detectors.title", one.name()))
                        .orElse(getPageTitle())));
        found.ifPresentOrElse(one -> build(), () -> add(new Paragraph(getTranslation("operations.areas.none"))));
    }

    private void build() {
        control = new ControlPanel(street, area);
        add(
                new Paragraph(getTranslation("operations.detectors.lead")),
                alarms,
                table,
                new H2(getTranslation("operations.control")),
                control,
                new TroublePanel(street, area),
                new DetectorFile(detectors, area));
        show();
    }

    private void show() {
        table.show(detectors.list(area));
        alarms.show();
        control.show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(3_000);
        polling = event.getUI().addPollListener(e -> {
            if (!area.isEmpty()) {
                show();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        polling.remove();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.detectors");
    }
}
