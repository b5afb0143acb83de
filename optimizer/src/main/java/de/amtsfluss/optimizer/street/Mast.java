package de.amtsfluss.optimizer.street;

import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.RollingHorizon;
import de.amtsfluss.optimizer.control.SignalController;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.safety.PictureAudit;
import de.amtsfluss.optimizer.safety.SafetyGuard;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * One signal as it stands in the street. It runs its local program until it has a plan; whoever wishes for a picture,
 * its own guard decides what is shown, and an audit that shares nothing with the guard looks at every second of it.
 */
final class Mast {
    private static final Map<StreetRung, StreetReason> REASONS = Map.of(
            StreetRung.ROLLING_HORIZON, StreetReason.FRESH_DATA,
            StreetRung.ACTUATED, StreetReason.SILENT_DETECTORS,
            StreetRung.FIXED_PLAN, StreetReason.STALE_DATA,
            StreetRung.LOCAL_PROGRAM, StreetReason.STALE_DATA_WITHOUT_PLAN);

    private final Signal signal;
    private final SafetyGuard guard;
    private final PictureAudit audit;
    private final double[] nobody;
    private Optional<JunctionPlan> plan = Optional.empty();
    private Optional<String> reserved = Optional.empty();
    private SignalController controller;
    private StreetRung rung = StreetRung.LOCAL_PROGRAM;
    private long rungSince;
    private StreetReason reason = StreetReason.NO_PLAN_YET;

    Mast(Signal signal, SignalRules rules) {
        this.signal = signal;
        this.guard = new SafetyGuard(rules);
        this.audit = new PictureAudit(rules);
        this.nobody = new double[signal.size()];
        Arrays.fill(nobody, Double.NaN);
        signal.crossings().forEach(crossing -> nobody[crossing.signalLink()] = 0);
    }

    void take(JunctionPlan newPlan) {
        plan = Optional.of(newPlan);
    }

    /** @param horizon null where the plan is to be followed */
    void control(RollingHorizon horizon, Network network) {
        controller = horizon == null ? null : horizon.control(network, signal, guard, this::planned);
    }

    void reserve(Optional<String> picture) {
        reserved = picture;
    }

    /**
     * The picture of this second.
     *
     * @param observation null where nothing is observed
     */
    String second(long second, Observation observation) {
        String picture = reserved.isPresent() || controller == null
                ? admit(second, reserved.orElseGet(() -> planned(second)))
                : controller.decide(observation).letters();
        if (reserved.isEmpty()) {
            stand(second);
        }
        audit.saw(second, picture);
        return picture;
    }

    /** Plans bound the waits on foot by their cycle, reservations are short: nobody is served by force. */
    private String admit(long second, String wish) {
        guard.heard(nobody);
        return guard.admit(second, wish.replace('u', 'G'));
    }

    private String planned(long second) {
        return plan.map(known -> known.pictureAt(second)).orElseGet(() -> signal.programAt(second));
    }

    private void stand(long second) {
        StreetRung asked = controller == null ? StreetRung.FIXED_PLAN : StreetRung.of(controller.level());
        StreetRung now = asked == StreetRung.FIXED_PLAN && plan.isEmpty() ? StreetRung.LOCAL_PROGRAM : asked;
        rungSince = now == rung ? rungSince : second;
        rung = now;
        reason = controller == null ? StreetReason.AS_ASKED : REASONS.get(now);
    }

    StreetRung rung() {
        return rung;
    }

    long rungSince() {
        return rungSince;
    }

    StreetReason reason() {
        return reserved.isPresent() ? StreetReason.RESERVED : reason;
    }

    String picture() {
        return guard.picture();
    }

    SignalRules rules() {
        return guard.rules();
    }

    Signal signal() {
        return signal;
    }

    /** Breaches the audit found. */
    int unsafe() {
        return audit.breaches().size();
    }
}
