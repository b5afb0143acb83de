package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.RollingHorizon;

/** Knows the contestants by name. */
final class StartList {
    private StartList() {}

    static Contestant find(String name, BenchmarkOptions options) {
        return switch (name) {
            case "program" -> Contestant.fromFile(name);
            case "actuated" -> Contestant.inSumo(name, SumoPrograms::actuated);
            case "greedy" -> Contestant.ours(name, TurnTaking::greedy);
            case "maxpressure" -> Contestant.ours(name, TurnTaking::maxPressure);
            case "rolling" -> Contestant.ours(name, () -> new RollingHorizon(options.rules()));
            default ->
                throw new RefereeFault(
                        "Controller [%s] is unknown. Maybe program, actuated, greedy, maxpressure, plan or rolling was meant."
                                .formatted(name));
        };
    }
}
