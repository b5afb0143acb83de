package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.DocumentId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of deliveries: what was provided when, who was told, when it was fetched, from which day it counts. */
@Component
public class Deliveries {

    private final DeliveryRows rows;
    private final CaseFiles cases;
    private final Journal journal;
    private final Clock clock;

    Deliveries(DeliveryRows rows, CaseFiles cases, Journal journal, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Oldest first.
     *
     * @throws NotAllowed if the case is not one of this person's offices
     */
    public List<Delivery> listDeliveries(Person person, CaseNumber number) {
        requireCaseworker(person, number);
        return rows.select("where case_number = ? order by provided_at", number.value());
    }

    /**
     * What waits to be printed and posted by this person's offices: what has no electronic way, and what nobody fetched
     * in time under § 41 (2a) VwVfG. Oldest first, 200 at most.
     */
    public List<Delivery> listToPost(Person person) {
        String offices = String.join(",", person.is(Role.CASEWORKER) ? person.offices() : List.of());
        return rows.listToPost(offices, clock.instant());
    }

    /** The letter has gone to the post today. A second call changes nothing. */
    @Transactional
    public void notePosted(Person person, String key) {
        Delivery delivery = delivery(key);
        requireCaseworker(person, delivery.caseNumber());
        notePosted(delivery, person.id(), clock.instant());
    }

    /** @return the day it counts as announced */
    @Transactional
    LocalDate notePosted(CaseNumber number, DocumentId document, LocalDate day) {
        rows.select("where case_number = ? and document = ?", number.value(), document.value())
                .forEach(delivery -> notePosted(delivery, Journal.SYSTEM, DeliveryRows.beginningOf(day)));
        return rows.select("where case_number = ? and document = ?", number.value(), document.value()).stream()
                .flatMap(delivery -> delivery.announcedOn().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The case (%s) has no delivery of the document (%s). Maybe deliver-bescheid was left out."
                                .formatted(number, document)));
    }

    private void notePosted(Delivery delivery, String actor, Instant at) {
        if (delivery.postedAt().isEmpty()) {
            rows.posted(delivery, at);
            journal.write(delivery.caseNumber(), actor, "bescheid-posted", details(delivery.document()));
        }
    }

    /** Opens a line; a second call with the same key changes nothing. */
    boolean open(String key, CaseNumber number, DocumentId document, Way way, LawFamily law, UUID message) {
        boolean opened = rows.insert(key, number, document, way, law, message, clock.instant());
        if (opened) {
            String event = way == Way.PAPER ? "bescheid-to-be-posted" : "bescheid-provided";
            journal.write(number, Journal.SYSTEM, event, details(document));
        }
        return opened;
    }

    Delivery delivery(String key) {
        return rows.select("where delivery_key = ?", key).stream()
                .findFirst()
                .orElseThrow(() -> new NotAllowed("There is no delivery (%s).".formatted(key)));
    }

    void noteNotified(Delivery delivery) {
        rows.notified(delivery, clock.instant());
        journal.write(delivery.caseNumber(), Journal.SYSTEM, "applicant-notified", details(delivery.document()));
    }

    void noteNoticeFailure(Delivery delivery, String reason) {
        rows.noticeFailed(delivery.key(), reason);
    }

    void noteRetrieval(UUID message, DocumentId document, String reader) {
        rows.select("where message = ? and document = ? and first_retrieved_at is null", message, document.value())
                .forEach(delivery -> {
                    rows.retrieved(delivery, clock.instant());
                    journal.write(delivery.caseNumber(), reader, "bescheid-retrieved", details(document));
                });
    }

    private void requireCaseworker(Person person, CaseNumber number) {
        if (!person.is(Role.CASEWORKER)
                || !person.offices().contains(cases.caseFile(number, person).office())) {
            throw new NotAllowed("The deliveries of case (%s) are not to be seen here.".formatted(number));
        }
    }

    private static Map<String, String> details(DocumentId document) {
        return Map.of("document", document.toString());
    }
}
