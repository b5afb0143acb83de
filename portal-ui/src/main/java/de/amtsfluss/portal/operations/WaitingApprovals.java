package de.amtsfluss.portal.operations;

import de.amtsfluss.portal.shell.WaitingWork;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.traffic.Runs;
import org.springframework.stereotype.Component;

/** Plans that this person may approve, since somebody else asked for them. */
@Component
final class WaitingApprovals implements WaitingWork {

    private final Runs runs;

    WaitingApprovals(Runs runs) {
        this.runs = runs;
    }

    @Override
    public String path() {
        return OperationsNavigation.RUNS;
    }

    @Override
    public int count(Person person) {
        boolean decides = person.is(Role.TRAFFIC_ENGINEER) || person.is(Role.ADMINISTRATOR);
        return decides ? runs.countWaitingFor(person) : 0;
    }
}
