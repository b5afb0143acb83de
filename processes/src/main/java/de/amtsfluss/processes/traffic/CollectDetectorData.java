package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Fixes the counts a run works with, so that a repetition works with the same. */
@Component
final class CollectDetectorData implements Capability<CollectDetectorData.Request, Capability.Nothing> {

    record Request(String runId) {}

    private final RunSteps steps;
    private final RunResults results;
    private final Detectors detectors;

    CollectDetectorData(RunSteps steps, RunResults results, Detectors detectors) {
        this.steps = steps;
        this.results = results;
        this.detectors = detectors;
    }

    @Override
    public String topic() {
        return "collect-detector-data";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run work) throws Refusal {
        return steps.perform(request.runId(), topic(), run -> {
            results.keepCounts(
                    run.id(),
                    detectors.counts(
                            run.area(), Duration.ofHours(run.parameters().countHours())));
            return new Nothing();
        });
    }
}
