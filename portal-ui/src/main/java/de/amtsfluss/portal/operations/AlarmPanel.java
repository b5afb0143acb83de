package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.StreetControl.Reason;
import de.amtsfluss.processes.traffic.control.ControlAlarm;
import java.util.List;

/** Open alarms about the control, each with a way to say that one sees to it; nothing where there are none. */
final class AlarmPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient StreetDesk street;
    private final transient PlanDesk plans;
    private transient List<ControlAlarm> shown = List.of();

    AlarmPanel(StreetDesk street, PlanDesk plans) {
        this.street = street;
        this.plans = plans;
        getElement().setAttribute("role", "status");
        show();
    }

    void show() {
        List<ControlAlarm> open = street.listOpenAlarms();
        if (open.equals(shown)) {
            return;
        }
        shown = open;
        removeAll();
        if (!open.isEmpty()) {
            add(new H2(getTranslation("operations.alarms")));
        }
        open.forEach(alarm -> add(note(alarm)));
    }

    private Div note(ControlAlarm alarm) {
        String area = plans.area(alarm.area()).name();
        var note = new Div(new Paragraph(getTranslation(
                "operations.alarm.says",
                area,
                Times.moment(alarm.openedAt()),
                getTranslation("operations.control.reason." + StateNames.word(Reason.valueOf(alarm.reason()))))));
        note.addClassNames("note", "alarm");
        alarm.takenBy()
                .ifPresentOrElse(
                        by -> note.add(new Paragraph(getTranslation("operations.alarm.taken", plans.name(by)))),
                        () -> note.add(take(alarm, area)));
        note.add(new Anchor(
                OperationsNavigation.DETECTORS + "/" + alarm.area(), getTranslation("operations.alarm.look")));
        return note;
    }

    private NativeButton take(ControlAlarm alarm, String area) {
        var take = new NativeButton(getTranslation("operations.alarm.take"), e -> {
            street.take(alarm);
            show();
        });
        take.addClassName("small");
        take.getElement().setAttribute("aria-label", getTranslation("operations.alarm.take") + ": " + area);
        return take;
    }
}
