package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.schedule.CalendarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

/** Weeks as rows; kinds of days are told by words as well as by colour. */
final class MonthTable extends NativeTable {

    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;
    private static final int RUNS_SHOWN = 3;

    private final SerializableConsumer<LocalDate> removal;

    MonthTable(String name, List<CalendarDay> days, SerializableConsumer<LocalDate> removal) {
        this.removal = removal;
        addClassName("month");
        getElement().setAttribute("aria-label", name);
        head();
        int skipped = days.getFirst().day().getDayOfWeek().getValue() - 1;
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < skipped; i++) {
            row.add(empty());
        }
        for (CalendarDay day : days) {
            row.add(cell(day));
            if (day.day().getDayOfWeek() == DayOfWeek.SUNDAY) {
                getBody().addRows(row);
                row = new NativeTableRow();
            }
        }
        for (int i = (int) row.getChildren().count(); i > 0 && i < WEEK; i++) {
            row.add(empty());
        }
        getBody().addRows(row);
    }

    private void head() {
        var head = new NativeTableRow();
        for (DayOfWeek day : DayOfWeek.values()) {
            var cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT, Numbers.spoken(getLocale())));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        getHead().addRows(head);
    }

    private static NativeTableCell empty() {
        var cell = new NativeTableCell();
        cell.addClassName("outside");
        return cell;
    }

    private Component cell(CalendarDay day) {
        var number = new Span(String.valueOf(day.day().getDayOfMonth()));
        number.addClassName("number");
        var cell = new NativeTableCell(number);
        String kind = day.publicHoliday() ? "public-holiday" : StateNames.word(day.kind());
        cell.addClassNames(kind, day.day().equals(LocalDate.now(ScheduleDesk.HERE)) ? "today" : "other");
        cell.add(tag(getTranslation("operations.day." + kind), "kind"));
        day.event().ifPresent(event -> cell.add(event(day.day(), event)));
        day.due().stream()
                .limit(RUNS_SHOWN)
                .forEach(due -> cell.add(tag(Times.time(due.at()) + " " + due.schedule(), "due")));
        if (day.due().size() > RUNS_SHOWN) {
            cell.add(tag(
                    getTranslation(
                            "operations.day.more", String.valueOf(day.due().size() - RUNS_SHOWN)),
                    "due"));
        }
        return cell;
    }

    private Div event(LocalDate day, String name) {
        var remove = new NativeButton("×", e -> removal.accept(day));
        remove.getElement().setAttribute("aria-label", getTranslation("operations.event.remove", name));
        var event = new Div(new Span(name), remove);
        event.addClassName("event");
        return event;
    }

    private static Span tag(String text, String kind) {
        var tag = new Span(text);
        tag.addClassName(kind);
        return tag;
    }
}
