package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.demand.Kind;
import de.amtsfluss.optimizer.demand.Streams;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.plan.Step;
import de.amtsfluss.optimizer.plan.Webster;
import de.amtsfluss.optimizer.twin.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A new plan beside an old one: what changes at each signal, the reason, and what it costs whom. */
public record PlanReview(List<Change> changes, List<Effect> effects) {
    private static final double LEAST_VEHICLES = 5;

    /**
     * @param load part of the hour that must be green for the critical lanes; the nearer to one, the longer a cycle has
     *     to be
     */
    public record Change(
            String signal,
            int oldCycle,
            int newCycle,
            int oldOffset,
            int newOffset,
            List<StageChange> stages,
            double load) {
        public Change {
            stages = List.copyOf(stages);
        }
    }

    /** Green seconds per cycle of a stage; zero where the plan does not hold it. */
    public record StageChange(String stage, int oldGreen, int newGreen) {}

    /**
     * Mean seconds lost by whom.
     *
     * @param whom {@code vehicles}, {@code pedestrians}, {@code buses} or {@code movement}
     * @param name of the movement as FROM → TO, empty otherwise
     */
    public record Effect(String whom, String name, double oldDelay, double newDelay) {}

    public PlanReview {
        changes = List.copyOf(changes);
        effects = List.copyOf(effects);
    }

    static PlanReview of(SignalPlan old, SignalPlan young, List<Outcome> before, List<Outcome> after, Demand demand) {
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect("vehicles", "", delay(before), delay(after)));
        double buses = delay(before, Kind.BUS);
        if (!Double.isNaN(buses)) {
            effects.add(new Effect("buses", "", buses, delay(after, Kind.BUS)));
        }
        if (old.area().signals().stream().anyMatch(signal -> !signal.crossings().isEmpty())) {
            effects.add(new Effect(
                    "pedestrians",
                    "",
                    PedestrianWaits.of(old, demand).mean(),
                    PedestrianWaits.of(young, demand).mean()));
        }
        effects.addAll(movements(old.area().network(), before, after));
        return new PlanReview(changes(old, young, demand), effects);
    }

    private static List<Change> changes(SignalPlan old, SignalPlan young, Demand demand) {
        double[] flows = Streams.of(old.area().network(), demand).perLink();
        List<Change> changes = new ArrayList<>();
        for (Signal signal : old.area().signals()) {
            JunctionPlan was = old.get(signal.id());
            JunctionPlan is = young.get(signal.id());
            List<String> stages = is.steps().stream().map(Step::stage).toList();
            changes.add(new Change(
                    signal.id(),
                    was.cycleSeconds(),
                    is.cycleSeconds(),
                    was.offset(),
                    is.offset(),
                    stages(was, is),
                    new Webster(old.area().network(), signal, stages, flows).criticalLoad()));
        }
        return changes;
    }

    private static List<StageChange> stages(JunctionPlan was, JunctionPlan is) {
        List<String> pictures =
                new ArrayList<>(is.steps().stream().map(Step::stage).distinct().toList());
        was.steps().stream()
                .map(Step::stage)
                .filter(stage -> !pictures.contains(stage))
                .forEach(pictures::add);
        return pictures.stream()
                .map(stage -> new StageChange(stage, green(was, stage), green(is, stage)))
                .toList();
    }

    private static int green(JunctionPlan plan, String stage) {
        return plan.steps().stream()
                .filter(step -> step.stage().equals(stage))
                .mapToInt(Step::green)
                .sum();
    }

    /** Every movement through a signal that somebody takes, the one that loses most first. */
    private static List<Effect> movements(Network network, List<Outcome> before, List<Outcome> after) {
        List<Effect> movements = new ArrayList<>();
        for (Link link : network.links()) {
            double vehicles = Math.min(passed(before, link.index()), passed(after, link.index()));
            if (link.signalled() && vehicles >= LEAST_VEHICLES) {
                String name = edge(network, link.fromLane()) + " → " + edge(network, link.toLane());
                movements.add(new Effect("movement", name, lost(before, link.index()), lost(after, link.index())));
            }
        }
        movements.sort(Comparator.comparingDouble(effect -> effect.oldDelay() - effect.newDelay()));
        return movements;
    }

    private static String edge(Network network, int lane) {
        return network.edge(network.lane(lane).edge()).id();
    }

    private static double passed(List<Outcome> outcomes, int link) {
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.passed()[link])
                .average()
                .orElse(0);
    }

    private static double lost(List<Outcome> outcomes, int link) {
        double lost = outcomes.stream()
                .mapToDouble(outcome -> outcome.lostOnLink()[link])
                .sum();
        return lost / Math.max(1, outcomes.size() * passed(outcomes, link));
    }

    private static double delay(List<Outcome> outcomes) {
        return outcomes.stream().mapToDouble(Outcome::delay).average().orElse(Double.NaN);
    }

    private static double delay(List<Outcome> outcomes, Kind kind) {
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.delayOf(kind))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
