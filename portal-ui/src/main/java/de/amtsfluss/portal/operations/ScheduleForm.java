package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.schedule.DayKind;
import de.amtsfluss.processes.traffic.schedule.Schedule;
import de.amtsfluss.processes.traffic.schedule.Schedule.Missed;
import de.amtsfluss.processes.traffic.schedule.Schedules;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A new schedule: each night by cron, or once. */
final class ScheduleForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    private final transient ScheduleDesk desk;
    private final SerializableConsumer<Schedule> created;
    private final Select<TrafficArea> area = new Select<>();
    private final TextField name = new TextField(getTranslation("operations.schedule.name"));
    private final TextField cron = new TextField(getTranslation("operations.schedule.cron"));
    private final DateTimePicker once = new DateTimePicker(getTranslation("operations.schedule.once-at"));
    private final Select<DayKind> days = new Select<>();
    private final Select<Missed> missed = new Select<>();
    private final ParameterFields parameters = new ParameterFields();
    private final Paragraph fault = new Paragraph();

    ScheduleForm(ScheduleDesk desk, List<TrafficArea> areas, SerializableConsumer<Schedule> created) {
        this.desk = desk;
        this.created = created;
        area.setLabel(getTranslation("operations.run.area"));
        area.setItems(areas);
        area.setItemLabelGenerator(TrafficArea::name);
        areas.stream().findFirst().ifPresent(area::setValue);
        name.setValue(getTranslation("operations.schedule.name.nightly"));
        name.setMaxLength(100);
        cron.setValue("0 30 2 * * *");
        cron.setHelperText(getTranslation("operations.schedule.cron.help"));
        once.setHelperText(getTranslation("operations.schedule.once-at.help"));
        choice(days, "days", DayKind.values(), DayKind.SCHOOL_DAY);
        choice(missed, "missed", Missed.values(), Missed.SKIP);
        fault.addClassName("failure");
        fault.getElement().setAttribute("role", "alert");
        var save = new Button(getTranslation("operations.schedule.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(area, name, cron, once, days, missed);
        fields.addClassName("parameters");
        add(fields, parameters, fault, save);
    }

    private void save() {
        parameters
                .read()
                .ifPresentOrElse(
                        asked -> create(order(asked)),
                        () -> fault.setText(getTranslation("operations.parameter.faulty")));
    }

    private void create(Schedules.Order order) {
        try {
            Schedule schedule = desk.create(order);
            fault.setText("");
            created.accept(schedule);
        } catch (IllegalArgumentException e) {
            fault.setText(getTranslation("operations.schedule.fault", e.getMessage()));
        }
    }

    private Schedules.Order order(RunParameters asked) {
        var moment = Optional.ofNullable(once.getValue())
                .map(time -> time.atZone(HERE).toInstant());
        return new Schedules.Order(
                area.getValue().key(),
                name.getValue(),
                moment.isPresent() ? Optional.empty() : Optional.of(cron.getValue()),
                moment,
                HERE,
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
