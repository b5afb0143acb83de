package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;

/** Who may work on signals: traffic engineers and administrators. */
public final class TrafficDesk {

    private TrafficDesk() {}

    /** @throws NotAllowed for everybody else */
    public static void admit(Person person) {
        if (!person.is(Role.ADMINISTRATOR) && !person.is(Role.TRAFFIC_ENGINEER)) {
            throw new NotAllowed("Signals are not for (%s). Maybe the role is missing.".formatted(person.id()));
        }
    }
}
