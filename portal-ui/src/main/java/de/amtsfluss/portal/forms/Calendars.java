package de.amtsfluss.portal.forms;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words and formats of date inputs: a German date may be typed with or without leading zeros and century. */
final class Calendars {

    private Calendars() {}

    static DatePickerI18n of(DatePicker picker) {
        Locale locale = picker.getTranslation("form.date.language").equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        List<String> days = Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
        return new DatePickerI18n()
                .setDateFormats("dd.MM.yyyy", "d.M.yyyy", "d.M.yy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(sundayFirst(days))
                .setWeekdaysShort(sundayFirst(days).stream()
                        .map(day -> day.substring(0, 2))
                        .toList())
                .setToday(picker.getTranslation("form.date.today"))
                .setCancel(picker.getTranslation("form.date.cancel"));
    }

    private static List<String> sundayFirst(List<String> days) {
        return java.util.stream.Stream.concat(days.subList(6, 7).stream(), days.subList(0, 6).stream())
                .toList();
    }
}
