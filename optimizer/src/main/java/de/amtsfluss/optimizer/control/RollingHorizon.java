package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.network.Stage;
import de.amtsfluss.optimizer.network.Stages;
import de.amtsfluss.optimizer.safety.RulesFromNetwork;
import de.amtsfluss.optimizer.safety.SafetyGuard;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Makes rolling-horizon controllers that share a board. Make a new one for every run. */
public final class RollingHorizon implements Controllers {
    /** Where turns can only be inferred, the usual mix is a better start than equal shares. */
    private static final double STRAIGHT_AT_FIRST = 3;

    private final Rules rules;
    private final ControlSettings settings;
    private final Map<String, SignalRules> supplied;
    private Board board;
    private Network known;

    public RollingHorizon(Rules rules) {
        this(rules, ControlSettings.frozen());
    }

    public RollingHorizon(Rules rules, ControlSettings settings) {
        this(rules, settings, Map.of());
    }

    /** @param supplied rules by signal id, where an intergreen matrix exists; the others are derived */
    public RollingHorizon(Rules rules, ControlSettings settings, Map<String, SignalRules> supplied) {
        this.supplied = Map.copyOf(supplied);
        this.rules = rules;
        this.settings = settings;
    }

    @Override
    public SignalController control(Network network, Signal signal) {
        return control(network, signal, new SafetyGuard(safety(network, signal)), local(signal));
    }

    /**
     * A controller for a signal that shows something already.
     *
     * @param guard that has admitted everything the signal showed so far, by the same rules
     * @param plan what to show at a second for want of data
     */
    public SignalController control(Network network, Signal signal, SafetyGuard guard, LongFunction<String> plan) {
        return control(network, signal, guard, new PlanLevel(plan));
    }

    private SignalController control(Network network, Signal signal, SafetyGuard guard, Level plan) {
        if (known != network) {
            known = network;
            board = new Board(network, rules.aggregates() ? STRAIGHT_AT_FIRST : 1);
        }
        SignalRules safety = guard.rules();
        List<Stage> stages = stages(signal, safety);
        List<String> pictures = stages.stream().map(Stage::picture).toList();
        return new Ladder(
                signal.index(),
                guard,
                board,
                ownLanes(network, signal),
                new Requests(signal),
                new HorizonLevel(network, signal, rules, safety, stages, settings, board),
                new ActuatedLevel(network, signal, pictures),
                plan,
                local(signal));
    }

    private static Level local(Signal signal) {
        return new ProgramLevel("local program", signal.program(), signal.offset());
    }

    /** What the signals made here tell each other. */
    Board board() {
        return board;
    }

    /** The rules that the controllers made here obey; an audit should use the same. */
    public SignalRules safety(Network network, Signal signal) {
        SignalRules given = supplied.get(signal.id());
        return given != null
                ? given
                : RulesFromNetwork.of(
                        network,
                        signal,
                        rules.minGreenSeconds(),
                        rules.yellowSeconds(),
                        rules.redAmberSeconds(),
                        rules.aggregates(),
                        Double.POSITIVE_INFINITY);
    }

    private List<Stage> stages(Signal signal, SignalRules safety) {
        if (supplied.containsKey(signal.id())) {
            return Stages.ofConflicts(safety.conflict(), safety.yieldsTo(), safety.needs());
        }
        return Stages.ofProgram(signal).stream()
                .filter(stage -> safety.allows(stage.picture()))
                .toList();
    }

    private static List<Integer> ownLanes(Network network, Signal signal) {
        return signal.linksAt().stream()
                .flatMap(List::stream)
                .map(link -> network.link(link).fromLane())
                .distinct()
                .toList();
    }
}
