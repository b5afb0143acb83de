package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.schedule.DayKind;
import de.amtsfluss.processes.traffic.schedule.Schedule;
import de.amtsfluss.processes.traffic.schedule.Schedule.Missed;
import de.amtsfluss.processes.traffic.schedule.ScheduleOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A schedule to be made or changed; before it is kept, it says when it will be due. */
final class ScheduleForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleDesk desk;
    private final SerializableConsumer<Schedule> kept;
    private final Select<TrafficArea> area = new Select<>();
    private final TextField name = new TextField(getTranslation("operations.schedule.name"));
    private final TimeFields times = new TimeFields();
    private final Select<DayKind> days = new Select<>();
    private final Select<Missed> missed = new Select<>();
    private final ParameterFields parameters = new ParameterFields();
    private final Paragraph says = new Paragraph();
    private UUID changed;

    ScheduleForm(ScheduleDesk desk, List<TrafficArea> areas, SerializableConsumer<Schedule> kept) {
        this.desk = desk;
        this.kept = kept;
        area.setLabel(getTranslation("operations.run.area"));
        area.setItems(areas);
        area.setItemLabelGenerator(TrafficArea::name);
        area.setValue(areas.getFirst());
        name.setValue(getTranslation("operations.schedule.name.nightly"));
        name.setMaxLength(100);
        choice(days, "days", DayKind.values(), DayKind.ANY);
        choice(missed, "missed", Missed.values(), Missed.SKIP);
        says.getElement().setAttribute("role", "alert");
        var save = new Button(getTranslation("operations.schedule.save"), e -> read(this::keep));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var foresee = new Button(getTranslation("operations.schedule.foresee"), e -> read(this::foresee));
        var fields = new Div(area, name, days, missed);
        fields.addClassName("parameters");
        var buttons = new Div(save, foresee);
        buttons.addClassName("actions");
        add(fields, times, new Details(getTranslation("operations.parameters"), parameters), says, buttons);
    }

    void change(Schedule schedule) {
        changed = schedule.id();
        area.setReadOnly(true);
        area.getListDataView()
                .getItems()
                .filter(one -> one.key().equals(schedule.area()))
                .findFirst()
                .ifPresent(area::setValue);
        name.setValue(schedule.name());
        days.setValue(schedule.days());
        missed.setValue(schedule.missed());
        times.show(schedule);
        parameters.show(schedule.parameters());
        says.setText("");
        name.focus();
    }

    private void read(SerializableConsumer<ScheduleOrder> then) {
        parameters
                .read()
                .map(this::order)
                .ifPresentOrElse(
                        order -> attempt(() -> then.accept(order)), () -> fault("operations.parameter.faulty"));
    }

    private void attempt(Runnable action) {
        try {
            says.removeClassName("failure");
            action.run();
        } catch (ScheduleOrder.NeverDue e) {
            fault("operations.schedule.never-due");
        } catch (IllegalArgumentException e) {
            fault("operations.schedule.cron.faulty");
        }
    }

    private void fault(String key) {
        says.addClassName("failure");
        says.setText(getTranslation(key));
    }

    private void keep(ScheduleOrder order) {
        Schedule schedule = desk.keep(Optional.ofNullable(changed), order);
        changed = null;
        area.setReadOnly(false);
        says.setText("");
        kept.accept(schedule);
    }

    private void foresee(ScheduleOrder order) {
        List<Instant> due = desk.preview(order);
        says.setText(
                due.isEmpty()
                        ? getTranslation("operations.schedule.never-due")
                        : getTranslation(
                                "operations.schedule.foreseen",
                                due.stream().map(Times::moment).collect(Collectors.joining(" · "))));
    }

    private ScheduleOrder order(RunParameters asked) {
        return new ScheduleOrder(
                area.getValue().key(),
                name.getValue(),
                times.cron(),
                times.onceAt(),
                times.zone(),
                days.getValue(),
                missed.getValue(),
                asked);
    }

    private <E extends Enum<E>> void choice(Select<E> select, String key, E[] items, E first) {
        select.setLabel(getTranslation("operations.schedule." + key));
        select.setItems(items);
        select.setItemLabelGenerator(
                item -> getTranslation("operations.schedule.%s.%s".formatted(key, StateNames.word(item))));
        select.setValue(first);
    }
}
