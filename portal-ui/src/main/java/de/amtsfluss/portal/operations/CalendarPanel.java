package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.schedule.EventDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A month of an area, to be leafed through, and the events somebody enters. */
final class CalendarPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleDesk desk;
    private final Select<TrafficArea> area = new Select<>();
    private final H3 title = new H3();
    private final Div sheet = new Div();
    private final DatePicker day = new DatePicker(getTranslation("operations.event.day"));
    private final TextField name = new TextField(getTranslation("operations.event.name"));
    private final Paragraph says = new Paragraph();
    private YearMonth month = YearMonth.now(ScheduleDesk.HERE);

    CalendarPanel(ScheduleDesk desk, List<TrafficArea> areas) {
        this.desk = desk;
        area.setLabel(getTranslation("operations.run.area"));
        area.setItems(areas);
        area.setItemLabelGenerator(TrafficArea::name);
        area.setValue(areas.getFirst());
        area.addValueChangeListener(e -> show());
        area.setVisible(areas.size() > 1);
        title.getElement().setAttribute("aria-live", "polite");
        says.getElement().setAttribute("role", "status");
        name.setMaxLength(100);
        day.setAutoOpen(false); // or the calendar opens while one types, and Tab leads into it
        var leaf = new Div(button("operations.calendar.before", -1), title, button("operations.calendar.after", 1));
        leaf.addClassName("leaf");
        var event = new Div(day, name, new Button(getTranslation("operations.event.keep"), e -> keep()));
        event.addClassName("filter-bar");
        add(area, leaf, sheet, new H3(getTranslation("operations.event.new")), event, says);
        show();
    }

    void show() {
        title.setText(month.format(DateTimeFormatter.ofPattern("LLLL yyyy", Numbers.spoken(getLocale()))));
        sheet.removeAll();
        sheet.add(new MonthTable(title.getText(), desk.month(area.getValue().key(), month), this::remove));
    }

    private Button button(String key, int months) {
        return new Button(getTranslation(key), e -> {
            month = month.plusMonths(months);
            show();
        });
    }

    private void keep() {
        if (day.getValue() == null) {
            says.setText(getTranslation("operations.event.day-missing"));
            return;
        }
        try {
            desk.keepEvent(area.getValue().key(), new EventDay(day.getValue(), name.getValue()));
            says.setText(getTranslation("operations.event.kept", name.getValue()));
            month = YearMonth.from(day.getValue());
            name.clear();
        } catch (IllegalArgumentException e) {
            says.setText(getTranslation("operations.event.name-missing"));
        }
        show();
    }

    private void remove(LocalDate eventDay) {
        desk.removeEvent(area.getValue().key(), eventDay);
        says.setText(getTranslation("operations.event.removed"));
        show();
    }
}
