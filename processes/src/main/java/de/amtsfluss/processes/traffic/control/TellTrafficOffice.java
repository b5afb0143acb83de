package de.amtsfluss.processes.traffic.control;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.traffic.StreetControl;
import de.amtsfluss.processes.traffic.StreetControl.Health;
import de.amtsfluss.processes.traffic.StreetControl.Reason;
import de.amtsfluss.processes.traffic.TrafficOfficeMail;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens an alarm and writes to the traffic office what is in charge of the signals instead, and why. */
@Component
final class TellTrafficOffice implements Capability<TellTrafficOffice.Request, Capability.Nothing> {

    record Request(String area) {}

    private final AlarmTable alarms;
    private final TrafficOfficeMail mail;
    private final ObjectProvider<StreetControl> controls;
    private final Journal journal;
    private final TransactionTemplate transaction;

    TellTrafficOffice(
            AlarmTable alarms,
            TrafficOfficeMail mail,
            ObjectProvider<StreetControl> controls,
            Journal journal,
            TransactionTemplate transaction) {
        this.alarms = alarms;
        this.mail = mail;
        this.controls = controls;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public String topic() {
        return "tell-traffic-office";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run run) {
        controls.stream()
                .flatMap(control -> control.health(request.area()).stream())
                .findFirst()
                .ifPresent(health -> tell(request.area(), health, run.key()));
        return new Nothing();
    }

    private void tell(String area, Health health, String key) {
        String rung = health.rung().name();
        String reason = health.signals().stream()
                .filter(signal -> signal.rung() == health.rung())
                .map(signal -> signal.reason().name())
                .findFirst()
                .orElse(Reason.STALE_DATA.name());
        transaction.executeWithoutResult(t -> {
            if (alarms.open(area, rung, reason)) {
                journal.write("traffic-area", area, Journal.SYSTEM, "control-alarm", Map.of("rung", rung));
            }
        });
        mail.sendOfControl(key, "alarm", area, rung, reason);
    }
}
