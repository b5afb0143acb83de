package de.amtsfluss.processes.situation.emergency;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.engine.Operations;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All emergencies. What an alarm changes is one transaction with the first picture of it. */
@Component
public class Emergencies {

    private static final String KIND = "emergency";
    private static final String PROCESS = "emergency";

    private final EmergencyTable table;
    private final Journal journal;
    private final Operations operations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Emergencies(
            EmergencyTable table,
            Journal journal,
            Operations operations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.journal = journal;
        this.operations = operations;
        this.events = events;
        this.clock = clock;
    }

    /** What became of an alarm. */
    public record Taken(UUID emergency, boolean opened, boolean changed) {}

    /**
     * Opens an emergency or brings it up to date. The same alarm twice changes nothing, nor does a late, older one.
     *
     * @param actor who or what told it, for the journal
     * @throws BadAlarm if a unit belongs to an organisation nobody knows, or the emergency is closed already
     */
    @Transactional
    public Taken take(Alarm alarm, String actor) {
        table.refuseUnknownOrganisations(alarm.units());
        UUID fresh = UUID.randomUUID();
        if (table.insert(fresh, alarm, clock.instant())) {
            table.replaceUnits(fresh, alarm.units());
            tell(fresh, alarm, actor, "emergency-opened");
            operations.start(PROCESS, fresh.toString(), Map.of("emergencyId", fresh.toString()));
            return new Taken(fresh, true, true);
        }
        Emergency known = table.lock(alarm.controlRoom(), alarm.dispatchNumber());
        if (!known.isOpen()) {
            throw new BadAlarm(
                    "dispatchNumber",
                    "The emergency (%s) is closed. Maybe the number was used before."
                            .formatted(alarm.dispatchNumber()));
        }
        boolean changed = table.update(known.id(), alarm, clock.instant());
        if (changed) {
            table.replaceUnits(known.id(), alarm.units());
            tell(known.id(), alarm, actor, "emergency-changed");
        }
        return new Taken(known.id(), false, changed);
    }

    /** Ends it: nobody is told of changes any more, releases and links lose their force. */
    @Transactional
    public void close(UUID id, String actor) {
        if (table.close(id, clock.instant())) {
            journal.write(KIND, id.toString(), actor, "emergency-closed", Map.of());
            events.publishEvent(new EmergencyChanged(id));
            operations.tell(PROCESS, id.toString(), "emergency-closed", Map.of());
        }
    }

    /** @throws NotAllowed if there is none */
    public Emergency emergency(UUID id) {
        return findEmergency(id).orElseThrow(() -> new NotAllowed("There is no emergency (%s).".formatted(id)));
    }

    public Optional<Emergency> findEmergency(UUID id) {
        return table.find(id);
    }

    public List<Emergency> listOpen() {
        return table.listOpen();
    }

    /**
     * Newest first, open ones before closed ones: all of them for dispatchers and administrators, for crews those their
     * organisation was sent to.
     *
     * @throws NotAllowed for everybody else
     */
    public List<Emergency> list(Person person, int most) {
        boolean all = person.is(Role.DISPATCHER) || person.is(Role.ADMINISTRATOR);
        if (!all && !person.is(Role.CREW)) {
            throw new NotAllowed("Emergencies are not for (%s).".formatted(person.id()));
        }
        return table.list(all, person.offices(), most);
    }

    /** Empty also if it is not for this person. */
    public Optional<Emergency> find(Person person, UUID id) {
        boolean all = person.is(Role.DISPATCHER) || person.is(Role.ADMINISTRATOR);
        return table.find(id, all, person.is(Role.CREW) ? person.offices() : Set.of());
    }

    private void tell(UUID id, Alarm alarm, String actor, String event) {
        journal.write(
                KIND,
                id.toString(),
                actor,
                event,
                Map.of(
                        "dispatchNumber",
                        alarm.dispatchNumber(),
                        "keyword",
                        alarm.keyword(),
                        "address",
                        alarm.address()));
        events.publishEvent(new EmergencyChanged(id));
        List<String> units = alarm.units().stream().map(Unit::name).toList();
        if (!units.isEmpty()) {
            events.publishEvent(new UnitsOnTheWay(id, units, alarm.position()));
        }
    }
}
