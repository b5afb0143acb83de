package de.amtsfluss.processes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BekanntgabeTest {

    private final Bekanntgabe bekanntgabe = new Bekanntgabe(4, 4, 4, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-27", // Monday, Friday
        "2026-11-24, 2026-11-30", // the fourth day is a Saturday
        "2026-11-25, 2026-11-30", // a Sunday
        "2026-12-21, 2026-12-28", // the first day of Christmas, then a weekend
        "2026-05-31, 2026-06-05", // Corpus Christi
        "2026-10-28, 2026-11-02", // All Saints' Day, a Sunday
        "2028-02-25, 2028-02-29"
    })
    void taxLawCountsFourDaysFromTheNoticeAndMovesToAWorkingDay(LocalDate notified, LocalDate expected) {
        assertThat(bekanntgabe.announcedOn(LawFamily.AO, notified, Optional.of(notified), Optional.empty()))
                .contains(expected);
        assertThat(bekanntgabe.announcedByPost(LawFamily.AO, notified)).isEqualTo(expected);
    }

    @Test
    void taxLawFallsBackToTheRetrievalWhereNobodyWasNotified() {
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThat(bekanntgabe.announcedOn(LawFamily.AO, day, Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(bekanntgabe.announcedOn(LawFamily.AO, day, Optional.empty(), Optional.of(day)))
                .contains(day);
    }

    @Test
    void generalLawCountsFromTheRetrievalEvenToASunday() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        LocalDate saturday = monday.plusDays(5);

        assertThat(retrieved(monday, saturday)).contains(saturday.plusDays(1));
        assertThat(retrieved(monday, monday.plusDays(10))).contains(monday.plusDays(11));
    }

    @Test
    void generalLawDoesNotCountARetrievalAfterTenDays() {
        LocalDate monday = LocalDate.of(2026, 11, 23);

        assertThat(retrieved(monday, monday.plusDays(11))).isEmpty();
        assertThat(bekanntgabe.lastDayToRetrieve(monday)).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void theMailboxOfTheStateCountsFromTheProvisionIfTheNoticeWentOutTheSameDay() {
        LocalDate tuesday = LocalDate.of(2026, 11, 24);

        assertThat(bekanntgabe.announcedOn(LawFamily.OZG, tuesday, Optional.of(tuesday), Optional.empty()))
                .contains(LocalDate.of(2026, 11, 28));
        assertThat(bekanntgabe.announcedOn(LawFamily.OZG, tuesday, Optional.of(tuesday.plusDays(1)), Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void easterIsFound(int year, LocalDate easter) {
        assertThat(Holidays.easter(year)).isEqualTo(easter);
    }

    private Optional<LocalDate> retrieved(LocalDate notified, LocalDate retrieved) {
        return bekanntgabe.announcedOn(LawFamily.VWVFG, notified, Optional.of(notified), Optional.of(retrieved));
    }
}
