package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where how many vehicles go, from what detectors counted. */
@Component
final class EstimateDemand implements Capability<EstimateDemand.Request, Capability.Nothing> {

    record Request(String runId) {}

    private final RunSteps steps;
    private final RunResults results;
    private final ObjectProvider<SignalPlanning> planning;

    EstimateDemand(RunSteps steps, RunResults results, ObjectProvider<SignalPlanning> planning) {
        this.steps = steps;
        this.results = results;
        this.planning = planning;
    }

    @Override
    public String topic() {
        return "estimate-demand";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run work) throws Refusal {
        return steps.perform(request.runId(), topic(), run -> {
            results.keepDemand(run.id(), planning.getObject().estimateDemand(run.area(), results.counts(run.id())));
            return new Nothing();
        });
    }
}
