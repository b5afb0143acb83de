package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import de.amtsfluss.processes.traffic.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;

/** When a schedule is due: at a time of day, once, or by cron for who needs more. */
final class TimeFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final LocalTime NIGHT = LocalTime.of(2, 30);
    private static final List<String> ZONES = List.of("Europe/Berlin", "Europe/London", "UTC");

    private final Select<Kind> kind = new Select<>();
    private final TimePicker time = new TimePicker(getTranslation("operations.time.of-day"));
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(getTranslation("operations.time.days"));
    private final DateTimePicker once = new DateTimePicker(getTranslation("operations.schedule.once-at"));
    private final TextField cron = new TextField(getTranslation("operations.schedule.cron"));
    private final Select<String> zone = new Select<>();

    private enum Kind {
        RECURRING,
        ONCE,
        CRON
    }

    TimeFields() {
        addClassName("parameters");
        kind.setLabel(getTranslation("operations.schedule.when"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(item -> getTranslation("operations.time." + StateNames.word(item)));
        kind.addValueChangeListener(e -> choose());
        time.setLocale(Numbers.spoken(getLocale()));
        time.setValue(NIGHT);
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, Numbers.spoken(getLocale())));
        days.setHelperText(getTranslation("operations.time.days.help"));
        once.setLocale(Numbers.spoken(getLocale()));
        once.setValue(LocalDate.now(ScheduleDesk.HERE)
                .plusDays(LocalTime.now(ScheduleDesk.HERE).isBefore(NIGHT) ? 0 : 1)
                .atTime(NIGHT));
        cron.setValue(CronWords.cron(NIGHT, List.of()));
        cron.setHelperText(getTranslation("operations.schedule.cron.help"));
        zone.setLabel(getTranslation("operations.time.zone"));
        zone.setItems(ZONES);
        zone.setValue(ZONES.getFirst());
        add(kind, time, days, once, cron, zone);
        kind.setValue(Kind.RECURRING);
    }

    void show(Schedule schedule) {
        zone.setValue(schedule.zone().getId());
        schedule.onceAt()
                .ifPresent(at -> once.setValue(at.atZone(schedule.zone()).toLocalDateTime()));
        schedule.cron().ifPresent(text -> {
            cron.setValue(text);
            CronWords.time(text).ifPresent(time::setValue);
            days.setValue(CronWords.days(text));
        });
        boolean simple = schedule.cron().flatMap(CronWords::time).isPresent();
        kind.setValue(schedule.onceAt().isPresent() ? Kind.ONCE : simple ? Kind.RECURRING : Kind.CRON);
    }

    Optional<String> cron() {
        return switch (kind.getValue()) {
            case ONCE -> Optional.empty();
            case CRON -> Optional.of(cron.getValue().strip());
            case RECURRING ->
                Optional.of(CronWords.cron(Optional.ofNullable(time.getValue()).orElse(NIGHT), days.getValue()));
        };
    }

    Optional<Instant> onceAt() {
        return kind.getValue() == Kind.ONCE
                ? Optional.ofNullable(once.getValue())
                        .map(moment -> moment.atZone(zone()).toInstant())
                : Optional.empty();
    }

    ZoneId zone() {
        return ZoneId.of(zone.getValue());
    }

    private void choose() {
        time.setVisible(kind.getValue() == Kind.RECURRING);
        days.setVisible(kind.getValue() == Kind.RECURRING);
        once.setVisible(kind.getValue() == Kind.ONCE);
        cron.setVisible(kind.getValue() == Kind.CRON);
    }
}
