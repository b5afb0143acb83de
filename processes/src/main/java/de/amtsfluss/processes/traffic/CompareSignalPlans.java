package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import org.springframework.stereotype.Component;

/** Says whether the new plan is better than the one in force, beyond chance. */
@Component
final class CompareSignalPlans implements Capability<CompareSignalPlans.Request, CompareSignalPlans.Receipt> {

    record Request(String runId) {}

    record Receipt(boolean better) {}

    private final RunSteps steps;
    private final RunResults results;
    private final RunTable table;
    private final PlanTable plans;

    CompareSignalPlans(RunSteps steps, RunResults results, RunTable table, PlanTable plans) {
        this.steps = steps;
        this.results = results;
        this.table = table;
        this.plans = plans;
    }

    @Override
    public String topic() {
        return "compare-signal-plans";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Receipt perform(Request request, Run work) throws Refusal {
        return steps.perform(request.runId(), topic(), run -> {
            Comparison comparison =
                    PairedComparison.of(run.proof().orElseThrow().pairs());
            results.keepComparison(run.id(), comparison);
            RunState next = next(run, comparison);
            table.become(run.id(), next);
            if (next != RunState.AWAITING_APPROVAL) {
                plans.reject(plans.findOfRun(run.id()).orElseThrow().id());
            }
            return new Receipt(comparison.better());
        });
    }

    private static RunState next(OptimisationRun run, Comparison comparison) {
        if (!comparison.better()) {
            return RunState.NOT_BETTER;
        }
        return run.parameters().rehearsal() ? RunState.REHEARSED : RunState.AWAITING_APPROVAL;
    }
}
