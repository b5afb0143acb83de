package de.amtsfluss.processes.situation.own;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.situation.emergency.BadAlarm;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.EmergencyChanged;
import de.amtsfluss.processes.situation.emergency.Position;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warnings a control room gives itself. A changed one is an update of the one before, an ended one a cancellation. */
@Component
public class OwnWarnings {

    private final OwnWarningTable table;
    private final OwnFactTable facts;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnWarnings(
            OwnWarningTable table, OwnFactTable facts, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.facts = facts;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @param replaces identifier of the message this one updates or cancels */
    public record Sent(
            String identifier,
            String type,
            Optional<String> replaces,
            Instant sent,
            String author,
            String headline,
            String instruction,
            String severity,
            Position centre,
            int radiusMetres,
            Instant expires) {}

    /**
     * @param replaces the newest message of the warning that is changed, empty for a new warning
     * @throws BadAlarm if the emergency has no position
     */
    @Transactional
    public Sent issue(Emergency emergency, Author author, Warning warning, Optional<Sent> replaces) {
        Position centre = emergency
                .position()
                .orElseThrow(
                        () -> new BadAlarm("position", "Without a position nobody can be warned. Maybe set it first."));
        Instant now = clock.instant();
        var sent = new Sent(
                "amtsfluss-" + UUID.randomUUID(),
                replaces.isPresent() ? "Update" : "Alert",
                replaces.map(Sent::identifier),
                now,
                author.name(),
                warning.headline().strip(),
                warning.instruction().strip(),
                warning.severity(),
                centre,
                warning.radiusMetres(),
                now.plus(warning.span()));
        write(emergency, sent, "warning-issued");
        replaces.ifPresent(before -> facts.withdraw(emergency.id(), before.identifier(), now));
        facts.insert(fact(emergency, sent), author.organisation(), now);
        events.publishEvent(new EmergencyChanged(emergency.id()));
        return sent;
    }

    @Transactional
    public void cancel(Emergency emergency, Author author, Sent newest) {
        write(
                emergency,
                new Sent(
                        "amtsfluss-" + UUID.randomUUID(),
                        "Cancel",
                        Optional.of(newest.identifier()),
                        clock.instant(),
                        author.name(),
                        newest.headline(),
                        newest.instruction(),
                        newest.severity(),
                        newest.centre(),
                        newest.radiusMetres(),
                        newest.expires()),
                "warning-cancelled");
        facts.withdraw(emergency.id(), newest.identifier(), clock.instant());
        events.publishEvent(new EmergencyChanged(emergency.id()));
    }

    /** Every message, oldest first. */
    public List<Sent> list(UUID emergency) {
        return table.list(emergency);
    }

    /** The newest message of each warning that was not cancelled. */
    public List<Sent> listInForce(UUID emergency) {
        List<Sent> all = list(emergency);
        List<String> replaced =
                all.stream().flatMap(sent -> sent.replaces().stream()).toList();
        return all.stream()
                .filter(sent ->
                        !replaced.contains(sent.identifier()) && !sent.type().equals("Cancel"))
                .toList();
    }

    private void write(Emergency emergency, Sent sent, String event) {
        table.insert(emergency.id(), sent);
        journal.write(
                "emergency", emergency.id().toString(), sent.author(), event, Map.of("headline", sent.headline()));
    }

    private static OwnFactTable.Row fact(Emergency emergency, Sent sent) {
        return new OwnFactTable.Row(
                emergency.id(),
                sent.identifier(),
                "own-warning",
                "CURRENT",
                "CONFIRMED",
                List.of("Minor", "Moderate", "Severe", "Extreme").indexOf(sent.severity()) + 1,
                sent.headline(),
                Map.of(
                        "author", sent.author(),
                        "instruction", sent.instruction(),
                        "radiusMetres", sent.radiusMetres(),
                        "danger", "SPREAD/PEOPLE"),
                sent.centre(),
                sent.sent(),
                sent.expires());
    }
}
