package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the ledger, as the clerk sees it.
 *
 * @param noticeAttempts how often the e-mail was tried
 * @param noticeFailure what the mail server last said against it
 * @param firstRetrievedAt when the addressee first opened the document
 * @param announcedOn the day it counts as announced, see {@link Bekanntgabe}
 */
public record Delivery(
        String key,
        CaseNumber caseNumber,
        DocumentId document,
        Way way,
        LawFamily law,
        Instant providedAt,
        int noticeAttempts,
        Optional<String> noticeFailure,
        Optional<Instant> notifiedAt,
        Optional<Instant> firstRetrievedAt,
        Optional<Instant> postedAt,
        Optional<LocalDate> announcedOn) {}
