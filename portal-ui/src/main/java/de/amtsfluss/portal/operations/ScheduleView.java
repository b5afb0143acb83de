package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.processes.traffic.TrafficArea;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** When runs begin by themselves, and what kind of day it is where. */
@Route(OperationsNavigation.SCHEDULES)
@RolesAllowed({"ADMINISTRATOR", "TRAFFIC_ENGINEER"})
final class ScheduleView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ScheduleView(ScheduleDesk desk, PlanDesk plans) {
        addClassNames("page", "desk");
        List<TrafficArea> areas = plans.listAreas();
        add(
                new DeskBar(OperationsNavigation.SCHEDULES, "", areas),
                new H1(getPageTitle()),
                new Paragraph(getTranslation("operations.schedules.lead")));
        if (areas.isEmpty()) {
            add(new Paragraph(getTranslation("operations.areas.none")));
            return;
        }
        var calendar = new CalendarPanel(desk, areas);
        add(new SchedulePanel(desk, areas, calendar::show), new H2(getTranslation("operations.calendar")), calendar);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.schedules");
    }
}
