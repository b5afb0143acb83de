package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.safety.RulesFromSupply;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signals that get one plan together, and the rules each of them must keep. */
public final class SignalArea {
    private final String key;
    private final Network network;
    private final Map<String, SignalRules> rules;

    private SignalArea(String key, Network network, Map<String, SignalRules> rules) {
        this.key = key;
        this.network = network;
        this.rules = rules;
    }

    /** Rules are derived from geometry and from the program that hangs in the street. */
    public static SignalArea of(String key, Network network) {
        return of(key, network, Map.of());
    }

    /** Rules come from the supply the office keeps. */
    public static SignalArea of(Area area) {
        return of(area.key(), area.network(), RulesFromSupply.of(area));
    }

    /** @param supplied rules by signal where an intergreen matrix exists; the others are derived */
    public static SignalArea of(String key, Network network, Map<String, SignalRules> supplied) {
        Map<String, SignalRules> rules = new LinkedHashMap<>();
        for (Signal signal : network.signals()) {
            boolean shows = signal.program().stream().anyMatch(Signal.Phase::green);
            if (shows || supplied.containsKey(signal.id())) {
                SignalRules given = supplied.get(signal.id());
                rules.put(signal.id(), given != null ? given : RulesFromProgram.of(network, signal));
            }
        }
        if (rules.isEmpty()) {
            throw new PlanFault(
                    "Area [%s] has no signal to plan. Maybe its network was built without signals.".formatted(key));
        }
        return new SignalArea(key, network, rules);
    }

    public String key() {
        return key;
    }

    public Network network() {
        return network;
    }

    /** Signals that can be planned; a light that only blinks is none. */
    public List<Signal> signals() {
        return network.signals().stream()
                .filter(signal -> rules.containsKey(signal.id()))
                .toList();
    }

    /** @throws PlanFault for a signal that is not of this area */
    public SignalRules rules(String signal) {
        SignalRules found = rules.get(signal);
        if (found == null) {
            throw new PlanFault(
                    "Area [%s] has no signal [%s]. Maybe the plan belongs to another area.".formatted(key, signal));
        }
        return found;
    }
}
