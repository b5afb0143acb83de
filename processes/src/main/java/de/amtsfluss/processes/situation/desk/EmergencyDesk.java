package de.amtsfluss.processes.situation.desk;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.situation.emergency.Alarm;
import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Unit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Emergencies for people. Dispatchers open, change and end them; crews look at those their organisation was sent to;
 * administrators see which there are and no picture. Throws {@link NotAllowed} otherwise.
 */
@Component
public class EmergencyDesk {

    private static final int MOST = 100;

    private final Emergencies emergencies;
    private final CrewLinks links;

    EmergencyDesk(Emergencies emergencies, CrewLinks links) {
        this.emergencies = emergencies;
        this.links = links;
    }

    /** Open ones first, newest first. */
    public List<Emergency> list(Person person) {
        return emergencies.list(person, MOST);
    }

    /** @throws NotAllowed also if there is none; which of the two is not told */
    public Emergency emergency(Person person, UUID id) {
        return emergencies
                .find(person, id)
                .orElseThrow(() -> new NotAllowed("There is no emergency (%s) for (%s).".formatted(id, person.id())));
    }

    /** Opens an emergency or brings it up to date, as an alarm of the control room does. */
    @Transactional
    public UUID tell(Person person, Alarm alarm) {
        dispatching(person);
        return emergencies.take(alarm, person.id()).emergency();
    }

    @Transactional
    public void end(Person person, UUID id) {
        dispatching(person);
        emergencies.close(emergency(person, id).id(), person.id());
    }

    /** @return the secret part of the address of the crew's page; older links of the unit end */
    @Transactional
    public String renewLink(Person person, UUID id, Unit unit) {
        dispatching(person);
        links.revoke(id, unit.name());
        return links.issue(id, sent(person, id, unit));
    }

    @Transactional
    public void endLink(Person person, UUID id, Unit unit) {
        dispatching(person);
        links.revoke(id, sent(person, id, unit).name());
    }

    private Unit sent(Person person, UUID id, Unit unit) {
        return emergency(person, id).units().stream()
                .filter(unit::equals)
                .findFirst()
                .orElseThrow(() -> new NotAllowed("The unit (%s) was not sent.".formatted(unit.name())));
    }

    private static void dispatching(Person person) {
        if (!person.is(Role.DISPATCHER)) {
            throw new NotAllowed("(%s) may not act on emergencies.".formatted(person.id()));
        }
    }
}
