package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import de.amtsfluss.portal.shell.StreetPicture;
import de.amtsfluss.processes.traffic.LiveStreet.Drawing;
import de.amtsfluss.processes.traffic.LiveStreet.Scene;
import de.amtsfluss.processes.traffic.TrafficArea;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** The traffic of an area as it is now, and whether it got better. */
@Route(OperationsNavigation.STREET + "/:area?")
@RolesAllowed({"ADMINISTRATOR", "TRAFFIC_ENGINEER"})
final class StreetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient StreetDesk street;
    private final transient PlanDesk plans;
    private final Paragraph now = new Paragraph();
    private final CorridorPanel corridors = new CorridorPanel();
    private final JunctionTable junctions = new JunctionTable();
    private WaitChart waits;
    private ControlPanel control;
    private String area = "";
    private Registration polling;

    StreetView(StreetDesk street, PlanDesk plans) {
        this.street = street;
        this.plans = plans;
        addClassNames("page", "desk");
        now.addClassName("lead");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<TrafficArea> found =
                plans.findArea(event.getRouteParameters().get("area").orElse(""));
        area = found.map(TrafficArea::key).orElse("");
        removeAll();
        add(new DeskBar(OperationsNavigation.STREET, area, plans.listAreas()));
        found.ifPresentOrElse(
                this::build, () -> add(new H1(getPageTitle()), new Paragraph(getTranslation("operations.areas.none"))));
    }

    private void build(TrafficArea of) {
        waits = new WaitChart(plans, area);
        control = new ControlPanel(street, area);
        add(new H1(getTranslation("operations.live.title", of.name())), now, corridors);
        if (street.drawing(area).isPresent()) {
            add(new StreetPicture(area, of.name()), new Details(getTranslation("operations.live.table"), junctions));
        } else {
            add(new Paragraph(getTranslation("operations.live.none")));
        }
        add(
                new H2(getTranslation("operations.live.waits")),
                waits,
                new Anchor(OperationsNavigation.plans(area), getTranslation("operations.area.plans")),
                new H2(getTranslation("operations.control")),
                control);
        show();
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

    private void show() {
        Optional<Drawing> drawing = street.drawing(area);
        Optional<Scene> scene = street.scene(area);
        now.setText(scene.map(seen -> getTranslation(
                        "operations.live.now",
                        String.valueOf(seen.vehicles().size()),
                        String.valueOf(seen.planVersion())))
                .orElse(""));
        if (drawing.isPresent() && scene.isPresent()) {
            junctions.show(drawing.get(), scene.get());
            corridors.show(street.listCorridors(area), drawing.get(), scene.get());
        }
        waits.show(plans.measures(area).reversed());
        control.show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.live");
    }
}
