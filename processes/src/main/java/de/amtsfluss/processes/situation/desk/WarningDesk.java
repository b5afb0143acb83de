package de.amtsfluss.processes.situation.desk;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.output.CapMessages;
import de.amtsfluss.processes.situation.own.Author;
import de.amtsfluss.processes.situation.own.OwnWarnings;
import de.amtsfluss.processes.situation.own.OwnWarnings.Sent;
import de.amtsfluss.processes.situation.own.Warning;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Warnings by the control room; only dispatchers give and end them. Throws {@link NotAllowed} otherwise. */
@Component
public class WarningDesk {

    private final EmergencyDesk emergencies;
    private final OwnWarnings warnings;
    private final CapMessages messages;

    WarningDesk(EmergencyDesk emergencies, OwnWarnings warnings, CapMessages messages) {
        this.emergencies = emergencies;
        this.warnings = warnings;
        this.messages = messages;
    }

    /** The newest message of each warning that holds. */
    public List<Sent> listInForce(Person person, UUID emergency) {
        return warnings.listInForce(emergencies.emergency(person, emergency).id());
    }

    /** @param replaces the newest message of the warning that is changed, empty for a new warning */
    public Sent issue(Person person, UUID id, Warning warning, Optional<Sent> replaces) {
        return warnings.issue(dispatched(person, id), author(person), warning, replaces);
    }

    public void cancel(Person person, UUID id, Sent newest) {
        warnings.cancel(dispatched(person, id), author(person), newest);
    }

    /** A message as CAP 1.2. */
    public String cap(Person person, UUID id, Sent message) {
        Emergency emergency = emergencies.emergency(person, id);
        return messages.write(emergency, message, warnings.list(id));
    }

    private Emergency dispatched(Person person, UUID id) {
        Emergency emergency = emergencies.emergency(person, id);
        if (!person.is(Role.DISPATCHER) || !emergency.isOpen()) {
            throw new NotAllowed("(%s) may not warn anybody of (%s).".formatted(person.id(), id));
        }
        return emergency;
    }

    private static Author author(Person person) {
        return new Author(person.name(), Emergency.CONTROL_ROOM);
    }
}
