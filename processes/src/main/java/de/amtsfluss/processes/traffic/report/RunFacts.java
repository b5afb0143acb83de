package de.amtsfluss.processes.traffic.report;

import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.StreetEffect;
import java.util.Optional;

/**
 * Everything that is known of a run when somebody asks.
 *
 * @param plan that the run found
 * @param replaced that it is compared with
 * @param measured what the street says since the plan came into force; empty as long as it says too little
 */
public record RunFacts(
        String area,
        OptimisationRun run,
        Optional<PlanVersion> plan,
        Optional<PlanVersion> replaced,
        Optional<StreetEffect> measured) {

    /** The street has or had the plan. */
    boolean published() {
        return plan.map(PlanVersion::state)
                .filter(state -> state == PlanVersion.State.IN_FORCE || state == PlanVersion.State.RETIRED)
                .isPresent();
    }
}
