package de.amtsfluss.processes.traffic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One way from counts to a plan.
 *
 * @param step name of the capability at work or last at work
 * @param best value of the best plan so far, vehicle seconds lost; smaller is better
 * @param convergence best value after each generation
 * @param worker node that computes
 * @param proof what the simulations of new and old plan said
 * @param computedAt when search and proof were done; what comes after is waiting for people and for the street
 * @param schedule that began it; empty if a person did
 * @param failure of the last attempt of a step, if it did not succeed
 */
public record OptimisationRun(
        UUID id,
        String area,
        RunState state,
        String step,
        RunParameters parameters,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        int generation,
        List<Double> convergence,
        Optional<String> worker,
        Optional<Instant> heartbeatAt,
        Optional<Proof> proof,
        Optional<Comparison> comparison,
        Optional<Instant> computedAt,
        Optional<UUID> schedule,
        Optional<String> failure) {

    public Optional<Double> best() {
        return convergence.isEmpty() ? Optional.empty() : Optional.of(convergence.getLast());
    }
}
