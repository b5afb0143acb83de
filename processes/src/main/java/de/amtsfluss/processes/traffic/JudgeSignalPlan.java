package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import org.springframework.stereotype.Component;

/** Says after the watch whether the street got on at least as well as before. */
@Component
final class JudgeSignalPlan implements Capability<JudgeSignalPlan.Request, JudgeSignalPlan.Receipt> {

    record Request(String runId) {}

    record Receipt(boolean keep) {}

    private final RunSteps steps;
    private final RunTable table;
    private final PlanTable plans;
    private final StreetMeasures measures;

    JudgeSignalPlan(RunSteps steps, RunTable table, PlanTable plans, StreetMeasures measures) {
        this.steps = steps;
        this.table = table;
        this.plans = plans;
        this.measures = measures;
    }

    @Override
    public String topic() {
        return "judge-signal-plan";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Receipt perform(Request request, Run work) throws Refusal {
        return steps.perform(request.runId(), topic(), run -> {
            PlanVersion plan = plans.findOfRun(run.id()).orElseThrow();
            boolean keep = measures.atLeastAsGood(plan);
            if (keep) {
                table.become(run.id(), RunState.KEPT);
            }
            return new Receipt(keep);
        });
    }
}
