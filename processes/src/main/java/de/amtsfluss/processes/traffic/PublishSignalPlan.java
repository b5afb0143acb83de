package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.traffic.Publications.Reason;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings an approved plan to the street; every rule is checked once more at this border. */
@Component
final class PublishSignalPlan implements Capability<PublishSignalPlan.Request, Capability.Nothing> {

    record Request(String runId) {}

    private final RunSteps steps;
    private final RunTable table;
    private final PlanTable plans;
    private final Publications publications;
    private final ObjectProvider<SignalPlanning> planning;

    PublishSignalPlan(
            RunSteps steps,
            RunTable table,
            PlanTable plans,
            Publications publications,
            ObjectProvider<SignalPlanning> planning) {
        this.steps = steps;
        this.table = table;
        this.plans = plans;
        this.publications = publications;
        this.planning = planning;
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
            List<String> breaches = planning.getObject().listBreaches(run.area(), plans.content(plan.id()));
            if (!breaches.isEmpty()) {
                throw new IllegalStateException("The plan breaks rules %s.".formatted(breaches));
            }
            publications.publish(plan, Reason.RUN, plan.approvedBy().orElseThrow());
            table.become(run.id(), RunState.WATCHING);
            return new Nothing();
        });
    }
}
