package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.safety.SafetyGuard;
import java.util.List;
import java.util.Optional;

/**
 * Runs one signal on the best level its data allow: rolling horizon, actuated, fixed plan, local program. Goes down at
 * once, comes back after a proof time, and lets nothing pass but through the guard. The last two need only the clock;
 * the local program stands in where the plan is missing or fails.
 */
final class Ladder implements SignalController {
    /** Older observations are not worth a forecast. */
    static final double STALE_SECONDS = 5;
    /** Fresh data must last this long before we climb again. */
    static final double PROOF_SECONDS = 10;
    /** After a fault inside a level it rests this long. */
    static final double REST_SECONDS = 60;

    private static final double TOO_MANY_DEAD = 0.6;

    private final int signal;
    private final SafetyGuard guard;
    private final Board board;
    private final List<Integer> ownLanes;
    private final Requests requests;
    private final Level horizon;
    private final Level actuated;
    private final Level plan;
    private final Level local;
    private Level inCharge;
    private double freshSince = Double.NEGATIVE_INFINITY;
    private boolean wasStale;
    private double horizonRestsUntil = Double.NEGATIVE_INFINITY;
    private double planRestsUntil = Double.NEGATIVE_INFINITY;
    private int faults;

    Ladder(
            int signal,
            SafetyGuard guard,
            Board board,
            List<Integer> ownLanes,
            Requests requests,
            Level horizon,
            Level actuated,
            Level plan,
            Level local) {
        this.signal = signal;
        this.guard = guard;
        this.board = board;
        this.ownLanes = List.copyOf(ownLanes);
        this.requests = requests;
        this.horizon = horizon;
        this.actuated = actuated;
        this.plan = plan;
        this.local = local;
        this.inCharge = horizon;
    }

    @Override
    public SignalPicture decide(Observation observation) {
        board.turnTo(observation.time());
        Level level = allowed(observation);
        if (level != inCharge) {
            inCharge = level;
            level.takeOver(guard);
        }
        guard.heard(level == plan || level == local ? requests.nobody() : requests.waits(observation));
        String picture = guard.admit(observation.time(), wish(level, observation));
        board.shows(signal, picture);
        return new SignalPicture(picture);
    }

    private Level allowed(Observation observation) {
        double age = observation.ageSeconds();
        boolean stale = !(age >= -1 && age <= STALE_SECONDS);
        if (stale) {
            wasStale = true;
            return withoutData(observation.time());
        }
        if (wasStale) {
            wasStale = false;
            freshSince = observation.time();
        }
        if (observation.time() - freshSince < PROOF_SECONDS) {
            return withoutData(observation.time());
        }
        boolean blind = ownLanes.stream().filter(observation::dead).count() > TOO_MANY_DEAD * ownLanes.size();
        return blind || observation.time() < horizonRestsUntil ? actuated : horizon;
    }

    private Level withoutData(double time) {
        return time < planRestsUntil ? local : plan;
    }

    /** A fault in a level must never stop the signal: it rests, one that needs no data takes over. */
    private String wish(Level level, Observation observation) {
        double time = observation.time();
        try {
            return level.wish(observation, guard);
        } catch (RuntimeException fault) {
            faults++;
            if (level == local) {
                throw fault;
            }
            if (level == plan) {
                planRestsUntil = time + REST_SECONDS;
                return wish(local, observation);
            }
            horizonRestsUntil = time + REST_SECONDS;
            return wish(withoutData(time), observation);
        }
    }

    @Override
    public String level() {
        return inCharge.name();
    }

    /** How often a level failed inside. */
    int faults() {
        return faults;
    }

    @Override
    public Optional<Explanation> explanation() {
        return inCharge.explanation();
    }
}
