package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes to the traffic office that a plan waits for a second person; nothing if somebody was faster. */
@Component
final class TellApprovers implements Capability<TellApprovers.Request, Capability.Nothing> {

    record Request(String runId) {}

    private final RunTable table;
    private final TrafficOfficeMail mail;

    TellApprovers(RunTable table, TrafficOfficeMail mail) {
        this.table = table;
        this.mail = mail;
    }

    @Override
    public String topic() {
        return "tell-approvers";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run work) {
        OptimisationRun run = table.run(UUID.fromString(request.runId()));
        if (run.state() == RunState.AWAITING_APPROVAL) {
            mail.sendOfApproval(work.key(), run);
        }
        return new Nothing();
    }
}
