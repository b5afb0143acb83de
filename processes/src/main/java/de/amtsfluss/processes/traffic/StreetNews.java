package de.amtsfluss.processes.traffic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What everybody may know of the signals: no names, no plans, only how long one waits. */
@Component
public class StreetNews {

    private static final int UPDATES = 10;

    private final TrafficAreas areas;
    private final StreetMeasures measures;
    private final PlanTable plans;
    private final PublicationTable publications;
    private final RunTable runs;

    StreetNews(
            TrafficAreas areas,
            StreetMeasures measures,
            PlanTable plans,
            PublicationTable publications,
            RunTable runs) {
        this.areas = areas;
        this.measures = measures;
        this.plans = plans;
        this.publications = publications;
        this.runs = runs;
    }

    /**
     * @param meanWait mean seconds a vehicle stood lately; empty where nothing is measured
     * @param before the same under the first plan
     * @param promise what the simulations of the plan in force said; empty for the first plan
     * @param effect what the street says about it; empty as long as it says too little
     * @param updates what changed in the street, newest first
     */
    public record News(
            TrafficArea area,
            Optional<Double> meanWait,
            Optional<Double> before,
            Optional<Comparison> promise,
            Optional<StreetEffect> effect,
            List<Update> updates) {}

    public record Update(Instant at, Publication.Reason reason) {}

    public List<News> list() {
        return areas.listAreas().stream().map(this::news).toList();
    }

    private News news(TrafficArea area) {
        Optional<PlanVersion> inForce = plans.findInForce(area.key());
        List<PlanVersion> versions = plans.list(area.key());
        return new News(
                area,
                inForce.flatMap(measures::meanWait),
                versions.isEmpty() ? Optional.empty() : measures.meanWait(versions.getLast()),
                inForce.flatMap(PlanVersion::run).flatMap(runs::find).flatMap(OptimisationRun::comparison),
                inForce.flatMap(measures::effect),
                publications.list(area.key(), UPDATES).stream()
                        .map(one -> new Update(one.at(), one.reason()))
                        .toList());
    }
}
