package de.amtsfluss.processes.traffic.control;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.engine.Operations;
import de.amtsfluss.processes.traffic.TrafficDesk;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alarms about the control of the signals, as the traffic office works on them. */
@Component
public class ControlAlarms {

    private final AlarmTable table;
    private final Operations operations;
    private final Journal journal;

    ControlAlarms(AlarmTable table, Operations operations, Journal journal) {
        this.table = table;
        this.operations = operations;
        this.journal = journal;
    }

    /** Open ones first, then the newest. */
    public List<ControlAlarm> list(Person person, int limit) {
        TrafficDesk.admit(person);
        return table.list(Math.min(limit, 500));
    }

    /**
     * Somebody sees to it; the alarm stays open until the control is back.
     *
     * @return false if there is none in the area that waits for somebody
     */
    @Transactional
    public boolean take(Person person, String area) {
        TrafficDesk.admit(person);
        boolean taken = operations.complete(ControlWatch.MODEL, area, "handleAlarm", Map.of());
        if (taken) {
            table.take(area, person.id());
            journal.write("traffic-area", area, person.id(), "control-alarm-taken", Map.of());
        }
        return taken;
    }
}
