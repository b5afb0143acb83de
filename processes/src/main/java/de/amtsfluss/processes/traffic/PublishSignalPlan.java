package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.traffic.Publication.Reason;
import org.springframework.stereotype.Component;

/** Brings an approved plan to the street. */
@Component
final class PublishSignalPlan implements Capability<PublishSignalPlan.Request, Capability.Nothing> {

    record Request(String runId) {}

    private final RunSteps steps;
    private final RunTable table;
    private final PlanTable plans;
    private final Publications publications;

    PublishSignalPlan(RunSteps steps, RunTable table, PlanTable plans, Publications publications) {
        this.steps = steps;
        this.table = table;
        this.plans = plans;
        this.publications = publications;
    }

    @Override
    public String topic() {
        return "publish-signal-plan";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run work) throws Refusal {
        return steps.perform(request.runId(), topic(), run -> {
            PlanVersion plan = plans.findOfRun(run.id()).orElseThrow();
            if (plan.approvedBy().filter(by -> !by.equals(plan.proposedBy())).isEmpty()) {
                throw new Refusal(
                        "fourEyesMissing", "Nobody else has approved the plan of run (%s).".formatted(run.id()));
            }
            publications.publish(plan, Reason.RUN, plan.approvedBy().orElseThrow());
            table.become(run.id(), RunState.WATCHING);
            return new Nothing();
        });
    }
}
