package de.amtsfluss.portal.operations;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.Plans;
import de.amtsfluss.processes.traffic.SignalPlanning;
import de.amtsfluss.processes.traffic.SignalPlanning.ExportFormat;
import de.amtsfluss.processes.traffic.StreetMeasures;
import de.amtsfluss.processes.traffic.StreetMeasures.Measure;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Areas, their plans and what the street says, as the signed-in person may see and steer them. */
@Component
class PlanDesk {

    private static final int MEASURES = 240;

    private final Plans plans;
    private final Street street;
    private final ObjectProvider<SignalPlanning> planning;
    private final SignedIn signedIn;

    /** What is known of the places themselves. */
    @Component
    record Street(TrafficAreas areas, StreetMeasures measures) {}

    PlanDesk(Plans plans, Street street, ObjectProvider<SignalPlanning> planning, SignedIn signedIn) {
        this.plans = plans;
        this.street = street;
        this.planning = planning;
        this.signedIn = signedIn;
    }

    List<TrafficArea> listAreas() {
        return street.areas().listAreas();
    }

    TrafficArea area(String key) {
        return street.areas().area(key);
    }

    List<PlanVersion> list(String area) {
        return plans.list(signedIn.person(), area);
    }

    Optional<PlanVersion> findInForce(String area) {
        return plans.findInForce(signedIn.person(), area);
    }

    Optional<PlanVersion> findOfRun(UUID run) {
        return plans.findOfRun(signedIn.person(), run);
    }

    void rollBack(UUID plan) {
        plans.rollBack(signedIn.person(), plan);
    }

    /** Newest first. */
    List<Measure> measures(String area) {
        return street.measures().list(area, MEASURES);
    }

    byte[] export(PlanVersion plan, ExportFormat format) {
        return planning.getObject().export(plan.area(), plans.content(signedIn.person(), plan.id()), format);
    }

    /** Drawings of the plan as SVG, each with a title and a description. */
    List<String> draw(PlanVersion plan) {
        return planning.getObject().draw(plan.area(), plans.content(signedIn.person(), plan.id()));
    }
}
