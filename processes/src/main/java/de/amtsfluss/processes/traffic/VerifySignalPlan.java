package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Lane;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks every rule of the plan and simulates it against the plan in force, pair by pair. */
@Component
final class VerifySignalPlan implements Capability<VerifySignalPlan.Request, Capability.Nothing> {

    record Request(String runId) {}

    private final RunSteps steps;
    private final RunResults results;
    private final PlanTable plans;
    private final ObjectProvider<SignalPlanning> planning;

    VerifySignalPlan(RunSteps steps, RunResults results, PlanTable plans, ObjectProvider<SignalPlanning> planning) {
        this.steps = steps;
        this.results = results;
        this.plans = plans;
        this.planning = planning;
    }

    @Override
    public String topic() {
        return "verify-signal-plan";
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
            String plan = plans.content(plans.findOfRun(run.id()).orElseThrow().id());
            List<String> breaches = planning.getObject().listBreaches(run.area(), plan);
            if (!breaches.isEmpty()) {
                throw new UnsafePlan(breaches);
            }
            results.keepProof(run.id(), prove(run, plan, work));
            return new Nothing();
        });
    }

    private Proof prove(OptimisationRun run, String plan, Run work) throws Refusal {
        String inForce =
                plans.content(plans.findInForce(run.area()).orElseThrow().id());
        try {
            return planning.getObject()
                    .prove(
                            run.area(),
                            results.demand(run.id()),
                            plan,
                            inForce,
                            run.parameters(),
                            new PersistentWatch(results, run.id(), work));
        } catch (SignalPlanning.SearchStopped stopped) {
            throw new Refusal("runEnded", "Nobody waits for the run (%s) any more.".formatted(run.id()));
        }
    }
}
