package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Controllers;
import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.SignalController;
import de.amtsfluss.optimizer.control.SignalPicture;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.network.Stage;
import de.amtsfluss.optimizer.network.Stages;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * RESCO's reactive baselines: every 10 s the stage of the program with the highest value, 3 s of yellow in between.
 * They are measured as published, so no safety layer stands behind them.
 */
final class TurnTaking implements SignalController {
    private static final int DECISION_SECONDS = 10;
    private static final int YELLOW_SECONDS = 3;

    private final Valuation valuation;
    private final List<Stage> stages;
    private final double[] values;
    private double nextDecision = Double.NEGATIVE_INFINITY;
    private double greenFrom = Double.NEGATIVE_INFINITY;
    private Stage shown;
    private Stage wanted;

    /** Says what each stage is worth now. */
    interface Valuation {
        void observe(Observation observation);

        double worth(Stage stage);
    }

    private TurnTaking(Signal signal, Valuation valuation) {
        this.valuation = valuation;
        this.stages = Stages.ofProgram(signal);
        this.values = new double[stages.size()];
        this.shown = stages.getFirst();
        this.wanted = shown;
    }

    /** Serves most vehicles within 50 m (RESCO's MaxWave). */
    static Controllers greedy() {
        return (network, signal) -> new TurnTaking(signal, new Approaching(network, signal));
    }

    /** Serves the largest difference of queues within 200 m before and behind the junction. */
    static Controllers maxPressure() {
        return (network, signal) -> new TurnTaking(signal, new Pressure(network, signal));
    }

    @Override
    public SignalPicture decide(Observation observation) {
        double time = observation.time();
        if (time >= nextDecision) {
            valuation.observe(observation);
            wanted = best();
            nextDecision = time + DECISION_SECONDS;
            greenFrom = wanted == shown ? time : time + YELLOW_SECONDS;
        }
        if (time >= greenFrom) {
            shown = wanted;
        }
        return new SignalPicture(shown == wanted ? shown.picture() : between());
    }

    private Stage best() {
        Stage best = stages.getFirst();
        for (int i = 0; i < values.length; i++) {
            values[i] = valuation.worth(stages.get(i));
            if (values[i] > values[stages.indexOf(best)]) {
                best = stages.get(i);
            }
        }
        return best;
    }

    private String between() {
        StringBuilder picture = new StringBuilder();
        for (int i = 0; i < shown.picture().length(); i++) {
            boolean ends = shown.open(i) && !wanted.open(i);
            picture.append(ends ? 'y' : shown.picture().charAt(i));
        }
        return picture.toString();
    }

    /**
     * Lanes that count for a stage, once per direction that has the right of way. As RESCO's pairs of directions have it,
     * right turns count at the foot of a T alone, and turns that another stage tolerates while they yield count nowhere.
     */
    static int[] lanesOf(Network network, Signal signal, Stage stage) {
        Set<Integer> links = new LinkedHashSet<>();
        Set<String> directions = new HashSet<>();
        for (int i = 0; i < signal.size(); i++) {
            if (stage.open(i) && !stage.yielding(i) && !yieldsElsewhere(signal, i)) {
                for (int link : signal.linksAt().get(i)) {
                    Link found = network.link(link);
                    char direction = found.leftTurn() ? 'l' : found.direction();
                    boolean counts = direction != 'r' && direction != 'R' || !straightOn(network, found);
                    if (counts && directions.add(found.fromLane() + "" + direction)) {
                        links.add(link);
                    }
                }
            }
        }
        return links.stream().mapToInt(link -> network.link(link).fromLane()).toArray();
    }

    private static boolean yieldsElsewhere(Signal signal, int position) {
        return signal.program().stream()
                .anyMatch(phase -> phase.green() && phase.state().charAt(position) == 'g');
    }

    /** True where the approach has a straight movement; the foot of a T has none, there RESCO pairs right and left. */
    private static boolean straightOn(Network network, Link link) {
        int approach = network.lane(link.fromLane()).edge();
        return network.edge(approach).lanes().stream()
                .flatMap(lane -> network.linksFrom(lane).stream())
                .anyMatch(other -> other.signalled() && other.direction() == 's');
    }
}
