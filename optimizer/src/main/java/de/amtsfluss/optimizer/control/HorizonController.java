package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.network.Stage;
import de.amtsfluss.optimizer.safety.SafetyGuard;
import de.amtsfluss.optimizer.safety.SignalRules;
import de.amtsfluss.optimizer.twin.Rehearsal;
import de.amtsfluss.optimizer.twin.Roads;
import de.amtsfluss.optimizer.twin.SceneLoader;
import de.amtsfluss.optimizer.twin.StageTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rolling horizon: tries stage sequences on the twin every few seconds and takes the cheapest first step. */
final class HorizonController implements SignalController {
    private static final int CAPACITY = 1000;

    private final Network network;
    private final Signal signal;
    private final Rules rules;
    private final ControlSettings settings;
    private final Board board;
    private final Surroundings surroundings;
    private final SafetyGuard guard;
    private final List<String> stages;
    private final Rehearsal rehearsal;
    private final SceneLoader loader;
    private final double[] firstCost;
    private final Interior interior;
    private double changedAt = Double.NEGATIVE_INFINITY;
    private int stage;
    private double nextChoice = Double.NEGATIVE_INFINITY;
    private Explanation explanation;

    HorizonController(
            Network network,
            Signal signal,
            Rules rules,
            SignalRules safety,
            List<Stage> stages,
            ControlSettings settings,
            Board board) {
        this.network = network;
        this.signal = signal;
        this.rules = rules;
        this.settings = settings;
        this.board = board;
        this.surroundings = new Surroundings(network, signal, rules.sightMetres(), settings.exitMetres());
        this.guard = new SafetyGuard(safety);
        this.stages = stages.stream().map(Stage::picture).filter(safety::allows).toList();
        Roads roads = Roads.of(network, surroundings.lanes());
        StageTable table = StageTable.of(this.stages, safety.intergreen(), safety.yellow(), safety.minGreen());
        this.rehearsal = new Rehearsal(
                roads,
                signal.index(),
                table,
                new Rehearsal.Terms(
                        settings.horizon(),
                        (int) Math.max(1, rules.decisionSeconds()),
                        settings.baseReach(),
                        settings.patientReach(),
                        settings.baseYieldWeight(),
                        settings.baseStay(),
                        settings.stopCost(),
                        settings.restCost(),
                        settings.neighbourRed()),
                surroundings::toStopLine,
                CAPACITY);
        this.loader = new SceneLoader(rehearsal, board.shares, CAPACITY);
        this.interior = new Interior(network, signal);
        this.firstCost = new double[this.stages.size()];
    }

    @Override
    public SignalPicture decide(Observation observation) {
        double time = observation.time();
        if (time >= nextChoice && settled()) {
            int before = stage;
            stage = choose(observation);
            changedAt = stage == before ? changedAt : time;
            nextChoice = time + rules.decisionSeconds();
        }
        String picture = guard.admit(time, wish(observation));
        board.shows(signal.index(), picture);
        return new SignalPicture(picture);
    }

    private String wish(Observation observation) {
        String wish = stages.get(stage);
        boolean holding = observation.time() - changedAt <= settings.longestHold();
        return holding
                ? interior.withhold(
                        wish, guard.picture(), observation.vehicles(), settings.holdSlow(), settings.holdSeconds())
                : wish;
    }

    /** True where the present stage is fully shown and every green in it is old enough to end. */
    private boolean settled() {
        String picture = guard.picture();
        String wished = stages.get(stage);
        for (int i = 0; i < wished.length(); i++) {
            boolean wanted = wished.charAt(i) != 'r';
            boolean open = picture.charAt(i) == 'g' || picture.charAt(i) == 'G';
            if (wanted != open && nextChoice > Double.NEGATIVE_INFINITY) {
                return false;
            }
            if (open && guard.shownFor(i) + 1 < guard.rules().minGreen()[i]) {
                return false;
            }
        }
        return true;
    }

    private int choose(Observation observation) {
        load(observation);
        int present = stage;
        double best = Double.POSITIVE_INFINITY;
        int chosen = present;
        for (int first = 0; first < stages.size(); first++) {
            firstCost[first] = Double.POSITIVE_INFINITY;
            if (settings.eager()) {
                attempt(present, first, first == present ? grid() : 0, Rehearsal.FREE, false);
            }
            if (settings.patient()) {
                attempt(present, first, first == present ? grid() : 0, Rehearsal.FREE, true);
            }
        }
        for (int first = 0; first < stages.size(); first++) {
            for (int second = 0; second < stages.size(); second++) {
                if (second == first) {
                    continue;
                }
                if (first != present) {
                    attempt(present, first, 0, second, settings.patient());
                } else {
                    attempt(present, first, grid(), second, settings.patient());
                    attempt(present, first, settings.stay2(), second, settings.patient());
                    attempt(present, first, settings.stay3(), second, settings.patient());
                }
            }
        }
        for (int first = 0; first < stages.size(); first++) {
            double cost = firstCost[first] + (first == present ? 0 : settings.hysteresis());
            if (cost < best) {
                best = cost;
                chosen = first;
            }
        }
        explain(observation.time(), chosen);
        return chosen;
    }

    private int grid() {
        return (int) Math.max(1, rules.decisionSeconds());
    }

    private void attempt(int present, int first, int stay, int second, boolean patient) {
        if (stay >= 0) {
            double cost = rehearsal.play(present, first, stay, second, patient, firstCost[first]);
            firstCost[first] = Math.min(firstCost[first], cost);
        }
    }

    private void load(Observation observation) {
        rehearsal.lightsNow(board.lights);
        loader.begin();
        for (Sighting seen : observation.vehicles()) {
            if (inSight(seen)) {
                loader.add(
                        seen.lane(),
                        seen.position(),
                        seen.speed(),
                        seen.length(),
                        weight(seen.kind()),
                        seen.vehicle(),
                        rules.routesKnown() ? seen.nextEdges() : List.of());
            }
        }
        loader.settle();
    }

    private boolean inSight(Sighting seen) {
        int lane = seen.lane();
        if (lane < 0 || lane >= network.lanes().size() || !rehearsal.roads().knows(lane)) {
            return false;
        }
        double ahead = network.lane(lane).inside() ? 0 : surroundings.toStopLine(lane);
        return surroundings.exit(lane)
                ? seen.position() <= rules.sightMetres()
                : ahead + network.lane(lane).length() - seen.position() <= rules.sightMetres();
    }

    private double weight(Sighting.Kind kind) {
        return switch (kind) {
            case BUS -> settings.busWeight();
            case EMERGENCY -> settings.emergencyWeight();
            default -> 1;
        };
    }

    private void explain(double time, int chosen) {
        List<Explanation.Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < firstCost.length; i++) {
            alternatives.add(new Explanation.Alternative(stages.get(i), firstCost[i]));
        }
        alternatives.sort(Comparator.comparingDouble(Explanation.Alternative::predictedCost));
        explanation = new Explanation(
                time,
                "rolling horizon",
                stages.get(chosen),
                chosen == stage ? "staying costs least" : "changing saves more than the hysteresis",
                alternatives);
    }

    @Override
    public Optional<Explanation> explanation() {
        return Optional.ofNullable(explanation);
    }

    long effort() {
        return rehearsal.effort();
    }
}
