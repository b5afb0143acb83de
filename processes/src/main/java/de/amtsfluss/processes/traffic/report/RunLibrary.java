package de.amtsfluss.processes.traffic.report;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.Picture;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.Plans;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.SignalPlanning;
import de.amtsfluss.processes.traffic.StreetMeasures;
import de.amtsfluss.processes.traffic.TrafficAreas;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings together what is known of a run. */
@Component
class RunLibrary {

    private final Runs runs;
    private final Plans plans;
    private final TrafficAreas areas;
    private final StreetMeasures street;
    private final ObjectProvider<SignalPlanning> planning;

    RunLibrary(
            Runs runs,
            Plans plans,
            TrafficAreas areas,
            StreetMeasures street,
            ObjectProvider<SignalPlanning> planning) {
        this.runs = runs;
        this.plans = plans;
        this.areas = areas;
        this.street = street;
        this.planning = planning;
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

    /** What simulations said, and the new plan; none on a node that cannot draw. */
    List<Picture> drawings(Person person, RunFacts facts, Locale locale) {
        SignalPlanning draws = planning.getIfAvailable();
        if (draws == null) {
            return List.of();
        }
        String area = facts.run().area();
        Stream<Picture> proof =
                facts.run().proof().stream().flatMap(found -> draws.pictures(area, found, locale).stream());
        Stream<Picture> plan = facts.plan().stream()
                .flatMap(found -> draws.pictures(area, plans.content(person, found.id()), locale).stream())
                .filter(picture ->
                        picture.key().equals("time-space") || picture.key().startsWith("signal-times"));
        return Stream.concat(proof, plan).toList();
    }
}
