package de.amtsfluss.processes.situation.own;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.situation.emergency.BadAlarm;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.EmergencyChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements of crews and desks about an emergency. Everybody sent to it sees them with their author; the picture with
 * them is computed in the same transaction.
 */
@Component
public class OwnFacts {

    /** Key of the source all of them have. */
    public static final String SOURCE = "own";

    private static final Duration AHEAD = Duration.ofMinutes(1);
    private static final int MOST_TO_DECIDE = 10;
    private static final int LONGEST = 500;

    private final OwnFactTable table;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnFacts(OwnFactTable table, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The same statement again changes nothing.
     *
     * @return false if it was known
     * @throws NotAllowed if the emergency is over
     */
    @Transactional
    public boolean state(Emergency emergency, Author author, Statement said) {
        Map<String, Object> attributes = attributes(author);
        if (!said.danger().isEmpty()) {
            attributes.put("danger", said.danger());
        }
        Instant observed = said.observedAt().isAfter(clock.instant().plus(AHEAD)) ? clock.instant() : said.observedAt();
        var row = new OwnFactTable.Row(
                emergency.id(),
                emergency.id() + "/" + said.id(),
                said.kind(),
                said.allClear() ? "ALL_CLEAR" : "CURRENT",
                said.certainty().name(),
                said.danger().isEmpty() || said.allClear() ? 0 : 3,
                said.text().strip(),
                attributes,
                said.position().orElse(null),
                observed,
                null);
        return write(emergency, author, row, "statement-made");
    }

    /**
     * Which of several facts that contradict each other is the one to go by. It counts until one of them changes.
     *
     * @throws BadAlarm if the choice is not among them or the text is missing or too long
     */
    @Transactional
    public void decide(Emergency emergency, Author author, long holds, List<Long> among, String text) {
        if (!among.contains(holds) || among.size() < 2 || among.size() > MOST_TO_DECIDE) {
            throw new BadAlarm("holds", "The decision (%d) is none of (%s).".formatted(holds, among));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw new BadAlarm("text", "The reason is missing or longer than (%d).".formatted(LONGEST));
        }
        Map<String, Object> attributes = attributes(author);
        attributes.put("holds", String.valueOf(holds));
        attributes.put("about", among.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        var row = new OwnFactTable.Row(
                emergency.id(),
                emergency.id() + "/" + UUID.randomUUID(),
                "decision",
                "CURRENT",
                "CONFIRMED",
                0,
                text.strip(),
                attributes,
                null,
                clock.instant(),
                null);
        write(emergency, author, row, "contradiction-decided");
    }

    /** A statement that is wrong or over; its versions stay. */
    @Transactional
    public void withdraw(Emergency emergency, Author author, long fact) {
        if (table.withdraw(emergency.id(), fact, clock.instant())) {
            tell(emergency, author, "statement-withdrawn", Map.of("fact", String.valueOf(fact)));
        }
    }

    private boolean write(Emergency emergency, Author author, OwnFactTable.Row row, String event) {
        if (!emergency.isOpen()) {
            throw new NotAllowed("The emergency (%s) is over.".formatted(emergency.dispatchNumber()));
        }
        boolean fresh = table.insert(row, author.organisation(), clock.instant());
        if (fresh) {
            tell(emergency, author, event, Map.of("kind", row.kind(), "text", row.title()));
        }
        return fresh;
    }

    private void tell(Emergency emergency, Author author, String event, Map<String, String> details) {
        journal.write("emergency", emergency.id().toString(), author.name(), event, details);
        events.publishEvent(new EmergencyChanged(emergency.id()));
    }

    private static Map<String, Object> attributes(Author author) {
        var attributes = new TreeMap<String, Object>();
        attributes.put("author", author.name());
        return attributes;
    }
}
