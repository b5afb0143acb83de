package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.audit.JournalEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who did what with the signals of an area. */
@Component
public class AreaJournal {

    private final Journal journal;

    AreaJournal(Journal journal) {
        this.journal = journal;
    }

    /** Newest first. */
    public List<JournalEntry> list(Person person, String area, int limit) {
        TrafficDesk.admit(person);
        List<JournalEntry> all = journal.listEntries("traffic-area", area);
        return all.subList(Math.max(0, all.size() - limit), all.size()).reversed();
    }
}
