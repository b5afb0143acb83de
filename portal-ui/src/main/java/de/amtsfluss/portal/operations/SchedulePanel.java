package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.schedule.Schedule;
import java.util.List;

/** When runs begin by themselves. */
final class SchedulePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleDesk desk;
    private final Div table = new Div();
    private final Paragraph says = new Paragraph();

    SchedulePanel(ScheduleDesk desk, List<TrafficArea> areas) {
        this.desk = desk;
        says.getElement().setAttribute("role", "status");
        var form = new ScheduleForm(desk, areas, created -> {
            say(
                    "operations.schedule.created",
                    created.nextDueAt().map(Times::moment).orElse("–"));
            show();
        });
        add(table, says, new Details(getTranslation("operations.schedule.new"), form));
        show();
    }

    private void show() {
        table.removeAll();
        List<Schedule> schedules = desk.list();
        if (schedules.isEmpty()) {
            table.add(new Paragraph(getTranslation("operations.schedules.none")));
            return;
        }
        var rows = new DataTable(
                getTranslation("operations.schedules"),
                List.of(
                        getTranslation("operations.schedule.name"),
                        getTranslation("operations.schedule.when"),
                        getTranslation("operations.schedule.next"),
                        getTranslation("operations.schedule.last"),
                        getTranslation("operations.plan.action")));
        schedules.forEach(schedule -> rows.row(
                new Span(schedule.name()),
                new Span(when(schedule)),
                new Span(next(schedule)),
                new Span(schedule.lastDueAt().map(Times::moment).orElse("–")
                        + schedule.lastOutcome()
                                .map(outcome -> ", "
                                        + getTranslation("operations.schedule.outcome." + StateNames.word(outcome)))
                                .orElse("")),
                actions(schedule)));
        table.add(rows);
    }

    private String next(Schedule schedule) {
        return schedule.paused()
                ? getTranslation("operations.schedule.paused")
                : schedule.nextDueAt().map(Times::moment).orElse("–");
    }

    private String when(Schedule schedule) {
        String days = getTranslation("operations.schedule.days." + StateNames.word(schedule.days()));
        return schedule.cron()
                .map(cron -> getTranslation("operations.schedule.cron-says", cron, days))
                .orElseGet(() -> getTranslation("operations.schedule.once"));
    }

    private Div actions(Schedule schedule) {
        String name = schedule.name();
        var run = button("operations.schedule.run-now", name, () -> {
            try {
                OperationsNavigation.toRun(desk.runNow(schedule.id()).id());
            } catch (Runs.Overlap e) {
                say("operations.run.overlap");
            }
        });
        String pausing = schedule.paused() ? "operations.schedule.resume" : "operations.schedule.pause";
        var actions = new Div(
                run,
                button(pausing, name, () -> desk.pause(schedule)),
                button("operations.schedule.delete", name, () -> desk.delete(schedule.id())));
        actions.addClassName("small-actions");
        return actions;
    }

    private NativeButton button(String key, String name, Runnable action) {
        var button = new NativeButton(getTranslation(key), e -> {
            action.run();
            show();
        });
        button.addClassName("small");
        button.getElement().setAttribute("aria-label", getTranslation(key) + ": " + name);
        return button;
    }

    private void say(String key, Object... params) {
        says.setText(getTranslation(key, params));
    }
}
