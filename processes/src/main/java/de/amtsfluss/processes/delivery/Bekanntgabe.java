package de.amtsfluss.processes.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The day on which an administrative act provided for retrieval counts as announced. The numbers of days are settings,
 * because the postal law reform of 2025 changed them and state law may differ; the legal office confirms them.
 *
 * <ul>
 *   <li>AO: the fourth day after the notice was sent (§ 122a (4) AO); where that is no working day, the next one
 *       (§ 108 (3) AO, applied to this period by the Federal Fiscal Court, IX R 68/98). Without a notice that can be
 *       proven, the day of the retrieval.
 *   <li>VwVfG: the day after the retrieval (§ 41 (2a) VwVfG). Not retrieved within ten days after the notice: the
 *       provision ends and nothing was announced.
 *   <li>OZG: a number of days after the provision, where the user was notified the same day (§ 9 OZG). The day is no
 *       deadline and may be a Sunday.
 * </ul>
 */
@Component
public final class Bekanntgabe {

    private final int daysByTaxLaw;
    private final int daysByMailbox;
    private final int daysByPost;
    private final int daysToRetrieve;

    Bekanntgabe(
            @Value("${amtsfluss.delivery.ao-days:4}") int daysByTaxLaw,
            @Value("${amtsfluss.delivery.ozg-days:4}") int daysByMailbox,
            @Value("${amtsfluss.delivery.post-days:4}") int daysByPost,
            @Value("${amtsfluss.delivery.retrieval-days:10}") int daysToRetrieve) {
        this.daysByTaxLaw = daysByTaxLaw;
        this.daysByMailbox = daysByMailbox;
        this.daysByPost = daysByPost;
        this.daysToRetrieve = daysToRetrieve;
    }

    /**
     * @param notified day the notice was sent, empty where none was
     * @param retrieved day of the first retrieval, empty as long as there was none
     * @return empty where the act does not count as announced (yet)
     */
    public Optional<LocalDate> announcedOn(
            LawFamily law, LocalDate provided, Optional<LocalDate> notified, Optional<LocalDate> retrieved) {
        return switch (law) {
            case AO -> notified.map(this::byTaxLaw).or(() -> retrieved);
            case OZG -> notified.filter(provided::equals).map(day -> day.plusDays(daysByMailbox));
            case VWVFG ->
                retrieved
                        .filter(day -> notified.map(this::lastDayToRetrieve)
                                .map(last -> !day.isAfter(last))
                                .orElse(true))
                        .map(day -> day.plusDays(1));
        };
    }

    /**
     * A letter on paper: the fourth day after posting (§ 122 (2) no. 1 AO, § 41 (2) VwVfG); only tax law moves it to a
     * working day.
     */
    public LocalDate announcedByPost(LawFamily law, LocalDate posted) {
        return law == LawFamily.AO ? byTaxLaw(posted) : posted.plusDays(daysByPost);
    }

    private LocalDate byTaxLaw(LocalDate sent) {
        return Holidays.workingDayFrom(sent.plusDays(daysByTaxLaw));
    }

    /** After this day a provision under § 41 (2a) VwVfG ends and another way must be taken. */
    public LocalDate lastDayToRetrieve(LocalDate notified) {
        return notified.plusDays(daysToRetrieve);
    }

    /** The earliest day of a notice that may still be followed on {@code today}. */
    LocalDate lastNoticeStillOpen(LocalDate today) {
        return today.minusDays(daysToRetrieve);
    }
}
