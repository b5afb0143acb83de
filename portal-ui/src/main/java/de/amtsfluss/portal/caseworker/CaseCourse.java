package de.amtsfluss.portal.caseworker;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.audit.JournalEntry;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.delivery.Deliveries;
import de.amtsfluss.processes.delivery.Delivery;
import de.amtsfluss.processes.engine.CaseProgress;
import de.amtsfluss.processes.handover.HandOverLedger;
import de.amtsfluss.processes.handover.LedgerEntry;
import de.amtsfluss.processes.incidents.Incident;
import de.amtsfluss.processes.incidents.Incidents;
import de.amtsfluss.processes.tasks.TaskCard;
import de.amtsfluss.processes.tasks.TaskList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What happened to a case; whoever asks has opened its dossier before. */
@Service
class CaseCourse {

    private final Journal journal;
    private final Deliveries deliveries;
    private final HandOverLedger handOvers;
    private final Incidents incidents;
    private final Position position;

    /** Where the process stands and what waits there for people. */
    @Service
    record Position(CaseProgress progress, TaskList tasks) {}

    CaseCourse(
            Journal journal, Deliveries deliveries, HandOverLedger handOvers, Incidents incidents, Position position) {
        this.journal = journal;
        this.deliveries = deliveries;
        this.handOvers = handOvers;
        this.incidents = incidents;
        this.position = position;
    }

    List<JournalEntry> journal(CaseNumber number) {
        return journal.listEntries(number);
    }

    List<Delivery> deliveries(Person person, CaseNumber number) {
        return deliveries.listDeliveries(person, number);
    }

    List<LedgerEntry> handOvers(CaseNumber number) {
        return handOvers.listEntries(number);
    }

    List<Incident> incidents(CaseNumber number) {
        return incidents.listOf(number);
    }

    void retry(Person person, String incident) {
        incidents.retry(person, incident);
    }

    List<TaskCard> openTasks(Person person, CaseNumber number) {
        return position.tasks().listOfCase(person, number.value());
    }

    Set<String> active(CaseNumber number) {
        return Set.copyOf(position.progress().activeActivities(number));
    }

    Set<String> visited(CaseNumber number) {
        return Set.copyOf(position.progress().completedActivities(number));
    }

    Set<String> failed(CaseNumber number) {
        return incidents(number).stream().map(Incident::activity).collect(Collectors.toSet());
    }
}
