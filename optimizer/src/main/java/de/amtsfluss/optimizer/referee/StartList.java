package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.ControlSettings;
import de.amtsfluss.optimizer.control.RollingHorizon;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.Map;
import java.util.Optional;

/** Knows the contestants by name. */
final class StartList {
    private static final String OURS = "rolling";

    private StartList() {}

    static Contestant find(String name, BenchmarkOptions options, Map<String, SignalRules> supply) {
        return switch (name) {
            case "program" -> Contestant.fromFile(name);
            case "actuated" -> Contestant.inSumo(name, SumoPrograms::actuated);
            case "greedy" -> Contestant.ours(name, TurnTaking::greedy);
            case "maxpressure" -> Contestant.ours(name, TurnTaking::maxPressure);
            case OURS -> Contestant.ours(name, () -> ours(options, supply));
            default ->
                throw new RefereeFault(
                        "Controller [%s] is unknown. Maybe program, actuated, greedy, maxpressure or rolling was meant."
                                .formatted(name));
        };
    }

    private static RollingHorizon ours(BenchmarkOptions options, Map<String, SignalRules> supply) {
        return new RollingHorizon(options.rules(), ControlSettings.frozen(), supply);
    }

    /** Ours is held against the rules it promises to keep, everybody else against a supplied matrix only. */
    static AuditRules audit(String name, BenchmarkOptions options, Map<String, SignalRules> supply) {
        RollingHorizon ours = ours(options, supply);
        return (network, signal) -> name.equals(OURS)
                ? Optional.of(ours.safety(network, signal))
                : Optional.ofNullable(supply.get(signal.id()));
    }
}
