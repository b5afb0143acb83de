package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Lane;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.traffic.SignalPlanning.SearchStopped;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Searches a better plan. Cut off, it goes on from its last generation; the result is the same. */
@Component
final class OptimiseSignalPlan implements Capability<OptimiseSignalPlan.Request, Capability.Nothing> {

    record Request(String runId) {}

    private final RunSteps steps;
    private final RunResults results;
    private final PlanTable plans;
    private final ObjectProvider<SignalPlanning> planning;

    OptimiseSignalPlan(RunSteps steps, RunResults results, PlanTable plans, ObjectProvider<SignalPlanning> planning) {
        this.steps = steps;
        this.results = results;
        this.plans = plans;
        this.planning = planning;
    }

    @Override
    public String topic() {
        return "optimise-signal-plan";
    }

    @Override
    public Lane lane() {
        return Lane.LENGTHY;
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run work) throws Refusal {
        return steps.perform(request.runId(), topic(), run -> {
            try {
                String plan = planning.getObject()
                        .search(
                                run.area(),
                                results.demand(run.id()),
                                run.parameters(),
                                results.findCheckpoint(run.id()),
                                new PersistentWatch(results, run.id(), work));
                plans.propose(run.area(), Optional.of(run.id()), run.requestedBy(), plan);
                return new Nothing();
            } catch (SearchStopped stopped) {
                throw new Refusal("runEnded", "Nobody waits for the run (%s) any more.".formatted(run.id()));
            }
        });
    }
}
