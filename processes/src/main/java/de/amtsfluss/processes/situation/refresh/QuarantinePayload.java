package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Lane;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.situation.QuarantineTable;
import org.springframework.stereotype.Component;

/** Lays an unreadable answer before the data desk; one entry per source until somebody or a sound answer closes it. */
@Component
final class QuarantinePayload implements Capability<QuarantinePayload.Request, Capability.Nothing> {

    record Request(long refreshRun) {}

    private final RefreshRuns runs;
    private final QuarantineTable quarantine;

    QuarantinePayload(RefreshRuns runs, QuarantineTable quarantine) {
        this.runs = runs;
        this.quarantine = quarantine;
    }

    @Override
    public String topic() {
        return "quarantine-payload";
    }

    @Override
    public Lane lane() {
        return Lane.SOURCES;
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run run) {
        RefreshRuns.Open open = runs.run(request.refreshRun());
        quarantine.lay(open.source(), open.payload(), runs.message(open.id()));
        return new Nothing();
    }
}
