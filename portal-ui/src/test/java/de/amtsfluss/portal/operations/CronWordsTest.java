package de.amtsfluss.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.CronExpression;

class CronWordsTest {

    private static final LocalTime NIGHT = LocalTime.of(2, 5);

    @Test
    void aTimeOnSomeDaysBecomesACronAndIsReadBack() {
        String cron = CronWords.cron(NIGHT, List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY));

        assertThat(cron).isEqualTo("0 5 2 * * MON,FRI");
        assertThat(CronExpression.isValidExpression(cron)).isTrue();
        assertThat(CronWords.time(cron)).contains(NIGHT);
        assertThat(CronWords.days(cron)).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void noDayAndAllDaysMeanEveryDay() {
        assertThat(CronWords.cron(NIGHT, List.of())).isEqualTo("0 5 2 * * *");
        assertThat(CronWords.cron(NIGHT, List.of(DayOfWeek.values()))).isEqualTo("0 5 2 * * *");
        assertThat(CronWords.days("0 5 2 * * *")).isEmpty();
    }

    @Test
    void aCronThatSaysMoreIsNotTakenForATimeOfDay() {
        assertThat(CronWords.time("0 */10 6-9 * * MON-FRI")).isEmpty();
        assertThat(CronWords.time("0 0 2 1 * *")).isEmpty();
    }
}
