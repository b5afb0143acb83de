package de.amtsfluss.processes.traffic.control;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.traffic.TrafficOfficeMail;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the traffic office that the control is back, and closes the alarm. */
@Component
final class CloseControlAlarm implements Capability<CloseControlAlarm.Request, Capability.Nothing> {

    record Request(String area) {}

    private final AlarmTable alarms;
    private final TrafficOfficeMail mail;
    private final Journal journal;
    private final TransactionTemplate transaction;

    CloseControlAlarm(AlarmTable alarms, TrafficOfficeMail mail, Journal journal, TransactionTemplate transaction) {
        this.alarms = alarms;
        this.mail = mail;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public String topic() {
        return "close-control-alarm";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run run) {
        alarms.findOpen(request.area()).ifPresent(open -> {
            mail.sendOfControl(run.key(), "back", open.area(), open.rung(), open.reason());
            transaction.executeWithoutResult(t -> {
                alarms.close(open.area());
                journal.write("traffic-area", open.area(), Journal.SYSTEM, "control-back", Map.of());
            });
        });
        return new Nothing();
    }
}
