package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.network.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all signals of an area show at every second. Immutable, and lawful for every signal: see {@link JunctionPlan}. */
public final class SignalPlan {
    private final SignalArea area;
    private final Map<String, JunctionPlan> junctions = new LinkedHashMap<>();

    private SignalPlan(SignalArea area, List<JunctionPlan> junctions) {
        this.area = area;
        junctions.forEach(junction -> this.junctions.put(junction.signal(), junction));
    }

    /** @throws PlanFault where a signal is missing, comes twice, belongs elsewhere or starves a movement */
    public static SignalPlan of(SignalArea area, List<JunctionPlan> junctions) {
        SignalPlan plan = new SignalPlan(area, junctions);
        List<String> reasons = new ArrayList<>();
        if (plan.junctions.size() != junctions.size()) {
            reasons.add("A signal has two plans. Maybe two files were joined.");
        }
        for (JunctionPlan junction : junctions) {
            if (area.rules(junction.signal()) != junction.rules()) {
                reasons.add("Signal [%s] was planned under the rules of another area.".formatted(junction.signal()));
            }
        }
        for (Signal signal : area.signals()) {
            JunctionPlan junction = plan.junctions.get(signal.id());
            if (junction == null) {
                reasons.add("Signal [%s] has no plan.".formatted(signal.id()));
            } else {
                reasons.addAll(starved(signal, junction));
            }
        }
        if (!reasons.isEmpty()) {
            throw new PlanFault(reasons);
        }
        return plan;
    }

    private static List<String> starved(Signal signal, JunctionPlan junction) {
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < signal.size(); i++) {
            int position = i;
            boolean served = signal.program().stream().anyMatch(phase -> Inspection.open(phase.state(), position));
            if (served && junction.greenSeconds(i) == 0) {
                reasons.add("Signal [%s]: position [%d] is never green.".formatted(signal.id(), i));
            }
        }
        return reasons;
    }

    public SignalArea area() {
        return area;
    }

    public List<JunctionPlan> junctions() {
        return List.copyOf(junctions.values());
    }

    /** @throws PlanFault for a signal that is not of this area */
    public JunctionPlan get(String signal) {
        area.rules(signal);
        return junctions.get(signal);
    }

    public String pictureAt(String signal, long second) {
        return get(signal).pictureAt(second);
    }

    /** The common cycle, or the longest where the signals are not coordinated. */
    public int cycleSeconds() {
        return junctions.values().stream()
                .mapToInt(JunctionPlan::cycleSeconds)
                .max()
                .orElseThrow();
    }

    /** All signals run with the same cycle. */
    public boolean coordinated() {
        return junctions.values().stream()
                        .mapToInt(JunctionPlan::cycleSeconds)
                        .distinct()
                        .count()
                == 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignalPlan plan
                && plan.area.key().equals(area.key())
                && plan.junctions.equals(junctions);
    }

    @Override
    public int hashCode() {
        return junctions.hashCode();
    }
}
