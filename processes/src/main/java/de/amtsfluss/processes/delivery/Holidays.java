package de.amtsfluss.processes.delivery;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The public holidays of North Rhine-Westphalia: § 2 Feiertagsgesetz NW; all but the fixed ones follow Easter. */
final class Holidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(10, 3),
            MonthDay.of(11, 1),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    /** Good Friday, Easter, Easter Monday, Ascension, Whit Sunday, Whit Monday, Corpus Christi: days after Easter. */
    private static final Set<Long> MOVABLE = Set.of(-2L, 0L, 1L, 39L, 49L, 50L, 60L);

    private Holidays() {}

    /** The day itself or the next that is no Saturday, Sunday or public holiday. */
    static LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(date);
    }

    static boolean isHoliday(LocalDate date) {
        return FIXED.contains(MonthDay.from(date))
                || MOVABLE.contains(date.toEpochDay() - easter(date.getYear()).toEpochDay());
    }

    /** Easter Sunday by the Gregorian computus in the form of Meeus, Jones and Butcher; letters as in the literature. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
