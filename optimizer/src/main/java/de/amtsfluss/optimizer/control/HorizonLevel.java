package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.network.Stage;
import de.amtsfluss.optimizer.safety.SafetyGuard;
import de.amtsfluss.optimizer.safety.SignalRules;
import de.amtsfluss.optimizer.twin.Belief;
import de.amtsfluss.optimizer.twin.Rehearsal;
import de.amtsfluss.optimizer.twin.Roads;
import de.amtsfluss.optimizer.twin.SceneLoader;
import de.amtsfluss.optimizer.twin.StageTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rolling horizon: tries stage sequences on the twin every few seconds and takes the cheapest first step. */
final class HorizonLevel implements Level {
    private static final int CAPACITY = 1000;
    /** A first step this many times as costly as the best so far is not followed to the end. */
    private static final double HOPELESS = 2;
    /** So many choices ahead every order of stages is tried where a choice binds for long. */
    private static final int CHOICES_AHEAD = 3;
    /** Lanes with less traffic are taken for empty: a vehicle in eight minutes. */
    private static final double TRICKLE = 0.002;

    private final Network network;
    private final Signal signal;
    private final Rules rules;
    private final ControlSettings settings;
    private final Board board;
    private final Surroundings surroundings;
    private final List<String> stages;
    private final Rehearsal rehearsal;
    private final SceneLoader loader;
    private final double[] firstCost;
    private final int[] ranked;
    private final int[] bestStay;
    private final int[] bestSecond;
    private final double[] waitingSince;
    private final boolean[] waits;
    private final double[] people;
    private final boolean[] crossing;
    private final boolean[] idle;
    private final Requests requests;
    private final KeepGreen keepGreen = new KeepGreen();
    private final Interior interior;
    private final Interior.Bounds inTime;
    private final LaneCounts lanes;
    private final Belief belief;
    private final StageSequences sequences;
    private final Inflow inflow;
    private double believedAt = Double.NEGATIVE_INFINITY;
    private double changedAt = Double.NEGATIVE_INFINITY;
    private int stage;
    private int owed = -1;
    private long effortBefore;
    private double nextChoice = Double.NEGATIVE_INFINITY;
    private Explanation explanation;

    HorizonLevel(
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
        this.stages = stages.stream().map(Stage::picture).toList();
        Roads roads = Roads.of(network, surroundings.lanes());
        StageTable table = StageTable.of(
                this.stages, intergreen(signal, safety), safety.yellow(), safety.minGreen(), walks(signal, safety));
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
        this.belief = new Belief(rehearsal, loader, board.shares);
        this.lanes = new LaneCounts(network, rules.sightMetres());
        this.interior = new Interior(network, signal);
        this.inTime = new Interior.Bounds(settings.holdSlow(), settings.holdSeconds(), settings.holdYieldingSeconds());
        this.waitingSince = new double[signal.size()];
        this.waits = new boolean[signal.size()];
        this.people = new double[signal.size()];
        this.requests = new Requests(signal);
        this.crossing = new boolean[signal.size()];
        signal.crossings().forEach(walk -> crossing[walk.signalLink()] = true);
        Arrays.fill(waitingSince, Double.POSITIVE_INFINITY);
        this.firstCost = new double[this.stages.size()];
        this.idle = new boolean[this.stages.size()];
        this.ranked = new int[this.stages.size()];
        this.sequences = new StageSequences(ranked, CHOICES_AHEAD);
        this.inflow = new Inflow(roads, surroundings, lane -> !surroundings.exit(lane));
        this.bestStay = new int[this.stages.size()];
        this.bestSecond = new int[this.stages.size()];
    }

    /** Pedestrians have usually been red for a while when a stage ends: their clearance does not delay the next one. */
    private static double[][] intergreen(Signal signal, SignalRules safety) {
        double[][] intergreen = new double[signal.size()][];
        for (int i = 0; i < intergreen.length; i++) {
            intergreen[i] = safety.intergreen()[i].clone();
        }
        signal.crossings().forEach(walk -> Arrays.fill(intergreen[walk.signalLink()], 0));
        return intergreen;
    }

    private static double[][] walks(Signal signal, SignalRules safety) {
        double[][] walks = new double[signal.size()][0];
        signal.crossings().forEach(walk -> walks[walk.signalLink()] = safety.intergreen()[walk.signalLink()].clone());
        return walks;
    }

    @Override
    public String name() {
        return "rolling horizon";
    }

    @Override
    public String wish(Observation observation, SafetyGuard guard) {
        double time = observation.time();
        if (rules.aggregates()) {
            lanes.notice(observation.vehicles());
        }
        if (time >= nextChoice && settled(guard)) {
            int before = stage;
            stage = choose(observation, guard);
            changedAt = stage == before ? changedAt : time;
            nextChoice = time + rules.decisionSeconds();
        }
        String going = withWalks(stages.get(stage), observation, guard);
        String wish = signal.crossings().isEmpty() ? going : keepGreen.keep(going, guard);
        return rules.aggregates() || time - changedAt > settings.longestHold()
                ? wish
                : interior.withhold(wish, guard.picture(), observation.vehicles(), inTime);
    }

    /**
     * Opens crossings early in a stage and only for those who wait, and ends their green after its minimum, so that the
     * long clearance runs while vehicles still go.
     */
    private String withWalks(String wish, Observation observation, SafetyGuard guard) {
        char[] letters = wish.toCharArray();
        double[] waits = requests.waits(observation);
        boolean young = observation.time() - changedAt < settings.walkWindow();
        for (int i = 0; i < letters.length; i++) {
            boolean open = SafetyGuard.open(guard.picture(), i);
            boolean done = open && guard.shownFor(i) + 1 >= guard.rules().minGreen()[i];
            boolean idle = !open && !(waits[i] > 0 && young);
            letters[i] = crossing[i] && (done || idle) ? 'r' : letters[i];
        }
        return new String(letters);
    }

    @Override
    public void takeOver(SafetyGuard guard) {
        String shown = guard.picture();
        int most = -1;
        for (int s = 0; s < stages.size(); s++) {
            int same = 0;
            for (int i = 0; i < shown.length(); i++) {
                same += SafetyGuard.open(shown, i) == SafetyGuard.open(stages.get(s), i) ? 1 : 0;
            }
            if (same > most) {
                most = same;
                stage = s;
            }
        }
        nextChoice = Double.NEGATIVE_INFINITY;
    }

    /** True where the present stage is fully shown and every green in it is old enough to end. */
    private boolean settled(SafetyGuard guard) {
        String picture = guard.picture();
        String wished = stages.get(stage);
        for (int i = 0; i < wished.length(); i++) {
            boolean open = SafetyGuard.open(picture, i);
            if (!crossing[i] && SafetyGuard.open(wished, i) != open && nextChoice > Double.NEGATIVE_INFINITY) {
                return false;
            }
            if (open && guard.shownFor(i) + 1 < guard.rules().minGreen()[i]) {
                return false;
            }
        }
        return true;
    }

    private int choose(Observation observation, SafetyGuard guard) {
        load(observation);
        rehearsal.walks(keepGreen.clearing(crossing, guard), shut(observation, guard));
        effortBefore = rehearsal.effort();
        int owed = owed(observation.time(), guard);
        int present = stage;
        double best = Double.POSITIVE_INFINITY;
        int chosen = present;
        Arrays.fill(firstCost, Double.POSITIVE_INFINITY);
        for (int i = 0; i < idle.length; i++) {
            idle[i] = idle(i);
        }
        for (int i = 0; i < stages.size(); i++) {
            int first = (present + i) % stages.size();
            attempt(present, first, first == present ? grid() : 0, Rehearsal.FREE, settings.patient());
        }
        rankFirsts();
        if (rules.aggregates()) {
            sequences.tryAll((sequence, depth) -> attempt(present, sequence, depth));
        } else {
            trySeconds(present);
        }
        for (int first = 0; first < stages.size(); first++) {
            double cost = firstCost[first] + (first == present ? 0 : settings.hysteresis());
            if (cost < best && (owed < 0 || SafetyGuard.open(stages.get(first), owed))) {
                best = cost;
                chosen = first;
            }
        }
        explain(observation.time(), chosen);
        announce(observation.time(), present, chosen);
        return chosen;
    }

    /** Crossings of the present stage that nobody opens any more before the next one. */
    private boolean[] shut(Observation observation, SafetyGuard guard) {
        String going = withWalks(stages.get(stage), observation, guard);
        boolean[] shut = new boolean[crossing.length];
        for (int i = 0; i < shut.length; i++) {
            shut[i] = crossing[i] && !SafetyGuard.open(going, i);
        }
        return shut;
    }

    /** True for a stage of crossings only at which nobody waits: it would be red for all. */
    private boolean idle(int stage) {
        boolean idle = true;
        for (int i = 0; i < crossing.length; i++) {
            idle &= !SafetyGuard.open(stages.get(stage), i) || crossing[i] && people[i] == 0;
        }
        return idle;
    }

    private void trySeconds(int present) {
        for (int first : ranked) {
            for (int second = 0; second < stages.size(); second++) {
                if (second == first) {
                    continue;
                }
                if (first != present) {
                    attempt(present, first, 0, second, settings.patient());
                } else {
                    attempt(present, first, grid(), second, settings.patient());
                    attempt(present, first, onGrid(settings.stay2()), second, settings.patient());
                    attempt(present, first, onGrid(settings.stay3()), second, settings.patient());
                }
            }
        }
    }

    /** Tells the neighbours when our vehicles will come. */
    private void announce(double time, int present, int chosen) {
        if (settings.announces() && Double.isFinite(firstCost[chosen])) {
            board.plans(
                    signal.index(),
                    time,
                    rehearsal.announce(present, chosen, bestStay[chosen], bestSecond[chosen], settings.patient()));
        }
    }

    /** The cheapest first steps are looked at first, so that a spent budget costs least. */
    private void rankFirsts() {
        for (int i = 0; i < ranked.length; i++) {
            int at = i;
            while (at > 0 && firstCost[ranked[at - 1]] > firstCost[i]) {
                ranked[at] = ranked[at - 1];
                at--;
            }
            ranked[at] = i;
        }
    }

    /**
     * The position that must be open now: where somebody waited beyond the bound, until he moves or had a fair time for
     * it. Behind a full exit the first seconds of a green are often lost.
     */
    private int owed(double time, SafetyGuard guard) {
        int starved = starved(time, guard);
        boolean served = owed >= 0
                && (!waits[owed]
                        || SafetyGuard.open(stages.get(stage), owed)
                                && guard.shownFor(owed) >= settings.forcedService());
        owed = starved >= 0 ? starved : served ? -1 : owed;
        return owed;
    }

    /** The position where somebody has waited beyond the bound, or -1; keeps a mistaken forecast from starving anybody. */
    private int starved(double time, SafetyGuard guard) {
        Arrays.fill(waits, false);
        rehearsal.markWaiting(waits);
        int longest = -1;
        for (int i = 0; i < waits.length; i++) {
            boolean closed = !SafetyGuard.open(stages.get(stage), i);
            waitingSince[i] = waits[i] && closed ? Math.min(waitingSince[i], time) : Double.POSITIVE_INFINITY;
            boolean due = closed && guard.due(i);
            waitingSince[i] = due ? Math.min(waitingSince[i], time - settings.longestWait() - 1) : waitingSince[i];
            if (time - waitingSince[i] > settings.longestWait()
                    && stages.stream().anyMatch(opens(i))
                    && (longest < 0 || waitingSince[i] < waitingSince[longest])) {
                longest = i;
            }
        }
        return longest;
    }

    private static Predicate<String> opens(int position) {
        return picture -> SafetyGuard.open(picture, position);
    }

    private int grid() {
        return (int) Math.max(1, rules.decisionSeconds());
    }

    /** A stay can only end when the next choice is due. */
    private int onGrid(int seconds) {
        return Math.ceilDiv(seconds, grid()) * grid();
    }

    private void attempt(int present, int first, int stay, int second, boolean patient) {
        boolean affordable = second == Rehearsal.FREE || rehearsal.effort() - effortBefore < settings.budget();
        boolean senseless = idle[first] || second != Rehearsal.FREE && idle[second];
        if (stay >= 0 && affordable && !senseless) {
            double cost = rehearsal.play(present, first, stay, second, patient, hopeless(present, first, second));
            if (cost < firstCost[first]) {
                firstCost[first] = cost;
                bestStay[first] = stay;
                bestSecond[first] = second;
            }
        }
    }

    /** The budget is meant for a choice every 2 s; a rarer one may take its time. */
    private boolean attempt(int present, int[] sequence, int depth) {
        int first = sequence[0];
        double bound = hopeless(present, first, first);
        firstCost[first] =
                Math.min(firstCost[first], rehearsal.play(present, sequence, depth, settings.patient(), bound));
        return rehearsal.effort() - effortBefore < settings.budget() * grid() / 2.0;
    }

    /** The cost at which a future is given up: it could no longer change the choice. */
    private double hopeless(int present, int first, int second) {
        double best = Double.POSITIVE_INFINITY;
        for (int other = 0; other < firstCost.length; other++) {
            best = Math.min(best, firstCost[other] + (other == present ? 0 : settings.hysteresis()));
        }
        return second == Rehearsal.FREE
                ? HOPELESS * best
                : Math.min(firstCost[first], best - (first == present ? 0 : settings.hysteresis()));
    }

    private void load(Observation observation) {
        rehearsal.lightsNow(board.lights, (other, rows) -> board.announced(other, observation.time(), rows));
        int late = Math.clamp(Math.round(observation.ageSeconds()), 0, Board.MEMORY_SECONDS);
        countPeople(observation);
        if (rules.aggregates()) {
            believe(observation, late);
        } else {
            placeAll(observation);
        }
        for (int back = late; back > 0; back--) {
            rehearsal.advance(board.lightsBefore(back));
        }
    }

    private void placeAll(Observation observation) {
        loader.begin();
        for (Sighting seen : observation.vehicles()) {
            if (inSight(seen)) {
                learn(seen);
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
        addUnseen(observation);
        loader.settle();
    }

    /** Corrects what is believed by the counts per lane; the scene then stands at the moment of the measurement. */
    private void believe(Observation observation, int late) {
        List<Sighting> counted = observation.vehicles().stream()
                .filter(seen -> inSight(seen) && !network.lane(seen.lane()).inside())
                .toList();
        double passed = observation.time() - late - believedAt;
        boolean fresh = passed >= 0 && passed + late <= Board.MEMORY_SECONDS;
        byte[][] lights = fresh ? new byte[(int) passed][] : null;
        for (int i = 0; fresh && i < lights.length; i++) {
            lights[i] = board.lightsBefore((int) passed + late - i);
        }
        belief.correct(lanes.read(counted, surroundings, observation::dead), lights);
        inflow.saw(fresh ? belief.newcomers() : List.of(), fresh ? passed : 0);
        expect();
        believedAt = observation.time();
    }

    /** Who comes into sight before the horizon ends must not be forgotten: on short approaches that is nearly everybody. */
    private void expect() {
        for (int lane : inflow.lanes()) {
            double from =
                    Math.max(0, network.lane(lane).length() + surroundings.toStopLine(lane) - rules.sightMetres());
            double perSecond = inflow.perSecond(lane);
            if (perSecond > TRICKLE && !belief.blocked(lane)) {
                loader.expect(lane, from, perSecond, settings.horizon());
            }
        }
    }

    /** People weigh more the longer they wait. */
    private void countPeople(Observation observation) {
        Arrays.fill(people, 0);
        for (PedestrianWait wait : observation.pedestrians()) {
            boolean sane = wait.signalLink() >= 0 && wait.signalLink() < people.length && wait.people() > 0;
            if (wait.signal() == signal.index() && sane) {
                double urgency = wait.longestWait() > settings.patienceOnFoot() ? 3 : 1;
                people[wait.signalLink()] = Math.min(wait.people(), 50) * settings.personWeight() * urgency;
            }
        }
        rehearsal.waiting(people);
    }

    private void learn(Sighting seen) {
        int link = rehearsal.roads().linkOfLane(seen.lane());
        if (link >= 0) {
            board.counts(seen.vehicle(), link);
        }
    }

    /** On lanes whose detector is silent we assume the traffic of the lanes that are seen, at least one vehicle. */
    private void addUnseen(Observation observation) {
        if (observation.noDeadLanes()) {
            return;
        }
        int seen = 0;
        int lanes = 0;
        for (int lane : surroundings.lanes()) {
            lanes += !surroundings.exit(lane) && !observation.dead(lane) ? 1 : 0;
        }
        for (Sighting vehicle : observation.vehicles()) {
            seen += vehicle.lane() >= 0
                            && vehicle.lane() < network.lanes().size()
                            && !network.lane(vehicle.lane()).inside()
                            && rehearsal.roads().knows(vehicle.lane())
                            && !surroundings.exit(vehicle.lane())
                    ? 1
                    : 0;
        }
        int each = Math.max(1, (int) Math.round((double) seen / Math.max(1, lanes)));
        for (int lane : surroundings.lanes()) {
            if (!surroundings.exit(lane) && observation.dead(lane)) {
                double length = network.lane(lane).length();
                for (int i = 0; i < each && length - i * 8.0 > 5; i++) {
                    loader.add(lane, length - 1 - i * 8.0, 0, 5, 1, lane * 7L + i, List.of());
                }
            }
        }
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
        explanation =
                new Explanation(time, name(), rehearsal.vehicles(), stages.get(chosen), reason(chosen), alternatives);
    }

    private String reason(int chosen) {
        if (owed >= 0) {
            return "somebody at position [%d] has waited longer than %.0f s".formatted(owed, settings.longestWait());
        }
        return chosen == stage ? "staying costs least" : "changing saves more than the hysteresis";
    }

    @Override
    public Optional<Explanation> explanation() {
        return Optional.ofNullable(explanation);
    }

    long effort() {
        return rehearsal.effort();
    }
}
