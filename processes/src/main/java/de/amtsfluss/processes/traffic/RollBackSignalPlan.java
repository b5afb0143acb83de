package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.traffic.Publication.Reason;
import org.springframework.stereotype.Component;

/** Puts the plan before this run's plan into force again. */
@Component
final class RollBackSignalPlan implements Capability<RollBackSignalPlan.Request, Capability.Nothing> {

    record Request(String runId) {}

    private final RunSteps steps;
    private final RunTable table;
    private final PlanTable plans;
    private final Publications publications;

    RollBackSignalPlan(RunSteps steps, RunTable table, PlanTable plans, Publications publications) {
        this.steps = steps;
        this.table = table;
        this.plans = plans;
        this.publications = publications;
    }

    @Override
    public String topic() {
        return "roll-back-signal-plan";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run work) throws Refusal {
        return steps.perform(request.runId(), topic(), run -> {
            PlanVersion plan = plans.findOfRun(run.id()).orElseThrow();
            publications
                    .findBefore(plan.id())
                    .ifPresent(before -> publications.publish(before, Reason.ROLLED_BACK_BY_WATCH, Journal.SYSTEM));
            table.become(run.id(), RunState.ROLLED_BACK);
            return new Nothing();
        });
    }
}
