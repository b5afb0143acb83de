package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.traffic.SignalControllers.Handout;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The last door before the street: every signal picture is checked here whatever was checked before. */
@Component
class StreetBorder {

    private final ObjectProvider<SignalPlanning> planning;
    private final ObjectProvider<SignalControllers> controllers;
    private final PlanTable plans;

    StreetBorder(
            ObjectProvider<SignalPlanning> planning, ObjectProvider<SignalControllers> controllers, PlanTable plans) {
        this.planning = planning;
        this.controllers = controllers;
        this.plans = plans;
    }

    /** @throws UnsafePlan if a rule is broken; what the street showed before anybody optimised is not judged */
    void check(PlanVersion plan) {
        if (plan.run().isPresent()) {
            List<String> breaches = planning.getObject().listBreaches(plan.area(), plans.content(plan.id()));
            if (!breaches.isEmpty()) {
                throw new UnsafePlan(breaches);
            }
        }
    }

    void handOut(Handout handout) {
        controllers.stream().forEach(controller -> controller.accept(handout));
    }
}
