package de.amtsfluss.processes.traffic.report;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.Plans;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.StreetMeasures;
import de.amtsfluss.processes.traffic.TrafficAreas;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings together what is known of a run. */
@Component
class RunLibrary {

    private final Runs runs;
    private final Plans plans;
    private final TrafficAreas areas;
    private final StreetMeasures street;

    RunLibrary(Runs runs, Plans plans, TrafficAreas areas, StreetMeasures street) {
        this.runs = runs;
        this.plans = plans;
        this.areas = areas;
        this.street = street;
    }

    RunFacts facts(Person person, UUID id) {
        OptimisationRun run = runs.run(person, id);
        Optional<PlanVersion> plan = plans.findOfRun(person, id);
        return new RunFacts(
                areas.area(run.area()).name(),
                run,
                plan,
                plan.flatMap(found -> plans.findReplaced(person, found)),
                plan.flatMap(street::effect));
    }
}
