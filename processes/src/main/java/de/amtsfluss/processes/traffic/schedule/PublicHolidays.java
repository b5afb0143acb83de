package de.amtsfluss.processes.traffic.schedule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Public holidays of § 2 Feiertagsgesetz NW. */
final class PublicHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(10, 3),
            MonthDay.of(11, 1),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    /** Good Friday, Easter Monday, Ascension Day, Whit Monday, Corpus Christi; days from Easter Sunday. */
    private static final Set<Long> FROM_EASTER = Set.of(-2L, 1L, 39L, 50L, 60L);

    private PublicHolidays() {}

    static boolean is(LocalDate day) {
        long fromEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        return FIXED.contains(MonthDay.from(day)) || FROM_EASTER.contains(fromEaster);
    }

    /** Easter Sunday of the Gregorian calendar, by Butcher's rule. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int month = (epact + weekday - 7 * shift + 114) / 31;
        return LocalDate.of(year, month, (epact + weekday - 7 * shift + 114) % 31 + 1);
    }
}
