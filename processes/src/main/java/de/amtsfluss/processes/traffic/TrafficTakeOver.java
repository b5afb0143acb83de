package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.PortalNode;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.traffic.Publication.Reason;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes over the areas the optimizer knows, with what their signals show today as the first plan. */
@Component
@PortalNode
public class TrafficTakeOver {

    private final ObjectProvider<SignalPlanning> planning;
    private final TrafficAreas areas;
    private final PlanTable plans;
    private final Publications publications;

    TrafficTakeOver(
            ObjectProvider<SignalPlanning> planning, TrafficAreas areas, PlanTable plans, Publications publications) {
        this.planning = planning;
        this.areas = areas;
        this.plans = plans;
        this.publications = publications;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeOver() {
        planning.ifAvailable(known -> known.listAreas().forEach(this::takeOver));
    }

    /** Hands out what is in force once more where the street may have missed it. */
    public void takeOver(TrafficArea area) {
        areas.keep(area);
        if (plans.findInForce(area.key()).isEmpty()) {
            plans.propose(
                    area.key(),
                    Optional.empty(),
                    Journal.SYSTEM,
                    planning.getObject().firstPlan(area.key()));
            plans.list(area.key()).stream()
                    .findFirst()
                    .ifPresent(plan -> publications.publish(plan, Reason.FIRST, Journal.SYSTEM));
        } else {
            publications.handOut(area.key());
        }
    }
}
