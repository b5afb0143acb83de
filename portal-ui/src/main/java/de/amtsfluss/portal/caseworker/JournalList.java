package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.audit.JournalEntry;
import java.util.List;

/** Who did what and when, in words. */
final class JournalList extends OrderedList {

    private static final long serialVersionUID = 1L;

    JournalList(List<JournalEntry> entries) {
        addClassName("journal");
        entries.reversed().forEach(entry -> add(item(entry)));
    }

    private ListItem item(JournalEntry entry) {
        var when = new Span(Times.moment(entry.at()));
        when.addClassName("soft");
        String key = "caseworker.event." + entry.event();
        String words = getTranslation(key, entry.details().getOrDefault("task", ""));
        return new ListItem(when, new Span(words.equals(key) ? entry.event() : words), actor(entry));
    }

    private Span actor(JournalEntry entry) {
        String key = "caseworker.actor." + entry.actor();
        String known = getTranslation(key);
        var actor = new Span(known.equals(key) ? entry.actorName() : known);
        actor.addClassName("soft");
        return actor;
    }
}
