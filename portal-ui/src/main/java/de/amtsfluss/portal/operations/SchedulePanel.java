package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
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
    private final transient List<TrafficArea> areas;
    private final Command changed;
    private final Div table = new Div();
    private final Paragraph says = new Paragraph();
    private final Details editor = new Details();

    /** @param changed called when something is due at other times than before */
    SchedulePanel(ScheduleDesk desk, List<TrafficArea> areas, Command changed) {
        this.desk = desk;
        this.areas = areas;
        this.changed = changed;
        says.getElement().setAttribute("role", "status");
        add(table, says, editor);
        newForm();
        show();
    }

    private ScheduleForm newForm() {
        var form = new ScheduleForm(desk, areas, this::kept);
        editor.setSummaryText(getTranslation("operations.schedule.new"));
        editor.removeAll();
        editor.add(form);
        return form;
    }

    private void kept(Schedule schedule) {
        say(
                "operations.schedule.created",
                schedule.nextDueAt().map(Times::moment).orElse("–"));
        newForm();
        editor.setOpened(false);
        update();
    }

    private void change(Schedule schedule) {
        newForm().change(schedule);
        editor.setSummaryText(getTranslation("operations.schedule.change.title", schedule.name()));
        editor.setOpened(true);
    }

    private void update() {
        show();
        changed.execute();
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
                        getTranslation("operations.run.area"),
                        getTranslation("operations.schedule.when"),
                        getTranslation("operations.schedule.next"),
                        getTranslation("operations.schedule.last"),
                        getTranslation("operations.plan.action")));
        schedules.forEach(schedule -> rows.row(
                new Span(schedule.name()),
                new Span(area(schedule)),
                new Span(when(schedule)),
                new Span(next(schedule)),
                new Span(last(schedule)),
                actions(schedule)));
        table.add(rows);
    }

    private String area(Schedule schedule) {
        return areas.stream()
                .filter(area -> area.key().equals(schedule.area()))
                .map(TrafficArea::name)
                .findFirst()
                .orElse(schedule.area());
    }

    private String last(Schedule schedule) {
        return schedule.lastDueAt().map(Times::moment).orElse("–")
                + schedule.lastOutcome()
                        .map(outcome ->
                                ", " + getTranslation("operations.schedule.outcome." + StateNames.word(outcome)))
                        .orElse("");
    }

    private String next(Schedule schedule) {
        return schedule.paused()
                ? getTranslation("operations.schedule.paused")
                : schedule.nextDueAt().map(Times::moment).orElse("–");
    }

    private String when(Schedule schedule) {
        String days = getTranslation("operations.schedule.days." + StateNames.word(schedule.days()));
        String zone = schedule.zone().equals(ScheduleDesk.HERE)
                ? ""
                : " (" + schedule.zone().getId() + ")";
        return schedule.cron()
                        .map(cron -> getTranslation(
                                "operations.schedule.cron-says", CronWords.say(this, getLocale(), cron), days))
                        .orElseGet(() -> getTranslation("operations.schedule.once"))
                + zone;
    }

    private Div actions(Schedule schedule) {
        String name = schedule.name();
        String pausing = schedule.paused() ? "operations.schedule.resume" : "operations.schedule.pause";
        var actions = new Div(
                button("operations.schedule.run-now", name, () -> run(schedule)),
                button("operations.schedule.change", name, () -> change(schedule)),
                button(pausing, name, () -> desk.pause(schedule)),
                button("operations.schedule.delete", name, () -> desk.delete(schedule.id())));
        actions.addClassName("small-actions");
        return actions;
    }

    private void run(Schedule schedule) {
        try {
            OperationsNavigation.toRun(desk.runNow(schedule.id()).id());
        } catch (Runs.Overlap e) {
            say("operations.run.overlap");
        }
    }

    private NativeButton button(String key, String name, Command action) {
        var button = new NativeButton(getTranslation(key), e -> {
            action.execute();
            update();
        });
        button.addClassName("small");
        button.getElement().setAttribute("aria-label", getTranslation(key) + ": " + name);
        return button;
    }

    private void say(String key, Object... params) {
        says.setText(getTranslation(key, params));
    }
}
