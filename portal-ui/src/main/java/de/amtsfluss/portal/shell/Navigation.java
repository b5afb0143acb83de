package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteConfiguration;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The views this person may open, as links. */
final class Navigation extends Nav {

    private static final long serialVersionUID = 1L;

    private static final List<Entry> ENTRIES = List.of(
            new Entry("", "services", Optional.empty()),
            new Entry("meine-antraege", "applications", Optional.of(Role.CITIZEN)),
            new Entry("postfach", "mailbox", Optional.of(Role.CITIZEN)),
            new Entry("aufgaben", "tasks", Optional.of(Role.CASEWORKER)),
            new Entry("freigaben", "releases", Optional.of(Role.CASEWORKER)),
            new Entry("modelle", "models", Optional.of(Role.DESIGNER)),
            new Entry("einsaetze", "emergencies", Set.of(Role.DISPATCHER, Role.CREW, Role.ADMINISTRATOR)),
            new Entry("quellen", "sources", Set.of(Role.ADMINISTRATOR, Role.CREW, Role.DISPATCHER)),
            new Entry("krankenhaeuser", "hospitals", Set.of(Role.DISPATCHER, Role.CREW)),
            new Entry("laeufe", "runs", Set.of(Role.ADMINISTRATOR, Role.TRAFFIC_ENGINEER)));

    /** First parts of addresses that belong to the entry of another address. */
    private static final Map<String, String> BELOW =
            Map.of("strasse", "laeufe", "zeitplaene", "laeufe", "signalplaene", "laeufe", "detektoren", "laeufe");

    private final List<Anchor> links = new ArrayList<>();
    private final Map<Anchor, String> keys = new HashMap<>();
    private final transient List<WaitingWork> waiting;
    private final transient Optional<Person> person;

    /** @param roles of which one is enough; none for everybody */
    private record Entry(String path, String key, Set<Role> roles) {

        Entry(String path, String key, Optional<Role> role) {
            this(path, key, role.map(Set::of).orElse(Set.of()));
        }

        boolean isFor(Optional<Person> person) {
            return roles.isEmpty()
                    || person.filter(p -> roles.stream().anyMatch(p::is)).isPresent();
        }

        boolean isForCitizens() {
            return roles.isEmpty() || roles.contains(Role.CITIZEN);
        }
    }

    Navigation(Optional<Person> person, List<WaitingWork> waiting) {
        this.person = person;
        this.waiting = waiting;
        addClassName("navigation");
        getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        var list = new UnorderedList();
        var routes = RouteConfiguration.forApplicationScope();
        ENTRIES.stream()
                .filter(entry -> entry.isFor(person) && routes.isPathAvailable(entry.path()))
                .forEach(entry -> list.add(new ListItem(link(entry))));
        add(list);
    }

    /** Where this person's work begins; the catalogue for people who come for themselves. */
    static String start(Optional<Person> person) {
        return ENTRIES.stream()
                .filter(entry -> !entry.isForCitizens() && entry.isFor(person))
                .findFirst()
                .map(Entry::path)
                .orElse("");
    }

    /** @param path of the view that is open now */
    void mark(String path) {
        String first = path.split("/")[0];
        for (Anchor link : links) {
            boolean here = link.getHref().equals(BELOW.getOrDefault(first, first));
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
            count(link);
        }
    }

    private void count(Anchor link) {
        link.removeAll();
        link.add(new Text(getTranslation("shell.navigation." + keys.get(link))));
        int number = waiting.stream()
                .filter(work -> work.path().equals(link.getHref()))
                .flatMap(work -> person.map(work::count).stream())
                .mapToInt(Integer::intValue)
                .sum();
        if (number > 0) {
            var badge = new Span(String.valueOf(number));
            badge.addClassName("count");
            var words = new Span(" " + getTranslation("shell.navigation.waiting"));
            words.addClassName("visually-hidden");
            link.add(badge, words);
        }
    }

    private Anchor link(Entry entry) {
        var link = new Anchor(entry.path(), getTranslation("shell.navigation." + entry.key()));
        links.add(link);
        keys.put(link, entry.key());
        return link;
    }
}
