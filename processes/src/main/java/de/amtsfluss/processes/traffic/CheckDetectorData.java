package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sorts out detectors that cannot be believed; too few left end the run. */
@Component
final class CheckDetectorData implements Capability<CheckDetectorData.Request, CheckDetectorData.Receipt> {

    record Request(String runId) {}

    record Receipt(boolean usable) {}

    private final RunSteps steps;
    private final RunResults results;
    private final RunTable table;

    CheckDetectorData(RunSteps steps, RunResults results, RunTable table) {
        this.steps = steps;
        this.results = results;
        this.table = table;
    }

    @Override
    public String topic() {
        return "check-detector-data";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Receipt perform(Request request, Run work) throws Refusal {
        return steps.perform(request.runId(), topic(), run -> {
            List<DetectorCount> all = results.counts(run.id());
            List<DetectorCount> believed = Plausibility.believed(all);
            boolean usable = Plausibility.enough(all, believed);
            if (usable) {
                results.keepCounts(run.id(), believed);
            } else {
                table.become(run.id(), RunState.DATA_UNUSABLE);
            }
            return new Receipt(usable);
        });
    }
}
