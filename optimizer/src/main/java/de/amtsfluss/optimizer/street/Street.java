package de.amtsfluss.optimizer.street;

import de.amtsfluss.optimizer.control.ControlSettings;
import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.PedestrianWait;
import de.amtsfluss.optimizer.control.RollingHorizon;
import de.amtsfluss.optimizer.control.Rules;
import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.safety.RulesFromSupply;
import de.amtsfluss.optimizer.safety.SignalRules;
import de.amtsfluss.optimizer.twin.LiveTraffic;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An area on an endless day: people come as its traffic profile says, signals follow their plan or real-time control,
 * detectors count. One second at a time, by one thread at a time; the same calls give the same street.
 */
public final class Street {
    private static final int MEASURED_SECONDS = 300;
    /** Real-time control has no cycle that bounds waits on foot; served from here on, nobody waits 90 s. */
    private static final double LONGEST_WALK_RED_SECONDS = 55;

    private final Area area;
    private final LocalDateTime begin;
    private final long daySeconds;
    private final LiveTraffic traffic;
    private final Comers comers;
    private final Walkers walkers;
    private final Loops loops;
    private final LoopTrouble trouble = new LoopTrouble();
    private final Eyes eyes;
    private final Hurry hurry;
    private final List<Mast> masts;
    private final Map<String, SignalRules> rules;
    private final List<Report> reports = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private boolean realTime;
    private long second;
    private long stood;
    private int left;

    /** @param at the moment the interval ended, as {@link #second} was told */
    public record Report(String detector, Instant at, int vehicles, double occupancy) {}

    /** @param meanWait seconds that those who left in the interval had stood */
    public record Measure(Instant at, double meanWait, int vehicles) {}

    /** @param daySeconds after which the street's clock goes back to the begin */
    public Street(Area area, long seed, LocalDateTime begin, long daySeconds) {
        this.area = area;
        this.begin = begin;
        this.daySeconds = daySeconds;
        this.traffic = new LiveTraffic(area.network(), area.detectors(), seed);
        this.comers = new Comers(area, seed + 1);
        this.walkers = new Walkers(area.traffic().walks(), seed + 2);
        this.loops = new Loops(area.detectors());
        this.eyes = new Eyes(area, trouble);
        this.hurry = new Hurry(area.network());
        this.rules = RulesFromSupply.of(area, LONGEST_WALK_RED_SECONDS);
        this.masts = area.network().signals().stream()
                .map(signal -> new Mast(signal, rules.get(signal.id())))
                .toList();
    }

    /** Every signal takes its part of the plan with the next second. */
    public void take(SignalPlan plan) {
        masts.forEach(mast -> mast.take(plan.get(mast.signal().id())));
    }

    /** Real-time control, or the plan. */
    public void control(boolean byRealTime) {
        if (byRealTime == realTime) {
            return;
        }
        realTime = byRealTime;
        RollingHorizon horizon = byRealTime ? new RollingHorizon(Rules.rilsa(), ControlSettings.frozen(), rules) : null;
        masts.forEach(mast -> mast.control(horizon, area.network()));
    }

    public boolean realTime() {
        return realTime;
    }

    /** Green along the edges from the next second on, as soon as the rules allow; somebody drives along there. */
    public void reserve(String corridor, List<Integer> edges) {
        hurry.reserve(corridor, edges);
    }

    /** Somebody in a hurry drives along the edges, and the signals do not care. */
    void drive(String corridor, List<Integer> edges) {
        hurry.drive(corridor, edges);
    }

    public void release(String corridor) {
        hurry.release(corridor);
    }

    public Optional<Integer> travelled(String corridor) {
        return hurry.travelled(corridor);
    }

    public void cause(Trouble wanted) {
        trouble.cause(wanted);
    }

    public Trouble trouble() {
        return trouble.trouble();
    }

    /** @param at what clocks say, written on what is counted */
    public void second(Instant at) {
        LocalDateTime now = now();
        comers.second(now, traffic);
        hurry.second(traffic);
        List<PedestrianWait> people = walkers.waits();
        Observation seen = realTime ? eyes.look(second, traffic, people) : null;
        for (Mast mast : masts) {
            mast.reserve(hurry.wish(mast));
            traffic.show(mast.signal().index(), mast.second(second, seen));
        }
        traffic.step(this::leave);
        walkers.second(
                Comers.factor(area.traffic(), now),
                (signal, position) -> masts.get(signal).picture().charAt(position) == 'G');
        second++;
        reports.addAll(trouble.spoil(loops.second(traffic), second, at));
        if (second % MEASURED_SECONDS == 0) {
            measures.add(new Measure(at, left == 0 ? 0 : (double) stood / left, left));
            stood = 0;
            left = 0;
        }
    }

    private void leave(LiveTraffic.Left vehicle) {
        stood += vehicle.stood();
        left++;
        hurry.left(vehicle);
    }

    /** What detectors said since this was last asked. */
    public List<Report> takeReports() {
        List<Report> taken = List.copyOf(reports);
        reports.clear();
        return taken;
    }

    /** Vehicles that wait before the area because its first road is full. */
    int outside() {
        return comers.outside();
    }

    /** How long people stood, since this was last asked. */
    public List<Measure> takeMeasures() {
        List<Measure> taken = List.copyOf(measures);
        measures.clear();
        return taken;
    }

    public LocalDateTime now() {
        return at(second);
    }

    private LocalDateTime at(long then) {
        return begin.plusSeconds(then % daySeconds);
    }

    public Area area() {
        return area;
    }

    public List<LiveTraffic.Vehicle> vehicles() {
        return traffic.vehicles();
    }

    /** What each signal shows, in the network's order. */
    public List<String> pictures() {
        return masts.stream().map(Mast::picture).toList();
    }

    public List<PedestrianWait> waiting() {
        return walkers.waits();
    }

    /** How each signal is controlled, in the network's order. */
    public List<MastState> states() {
        return masts.stream()
                .map(mast -> new MastState(mast.signal().id(), mast.rung(), at(mast.rungSince()), mast.reason()))
                .toList();
    }

    public record MastState(String signal, StreetRung rung, LocalDateTime since, StreetReason reason) {}

    /** Breaches of the rules in what was shown, found by the audit. */
    public long unsafePictures() {
        return masts.stream().mapToInt(Mast::unsafe).sum();
    }

    /** Seconds since the data that control decides by were true. */
    public double dataAge() {
        return realTime ? eyes.age(second) : 0;
    }

    /** Share of detectors that are silent or stuck. */
    public double silentDetectors() {
        long bad = area.detectors().stream()
                .filter(detector -> trouble.lost(detector.id()) || trouble.stuck(detector.id()))
                .count();
        return area.detectors().isEmpty() ? 0 : (double) bad / area.detectors().size();
    }

    /** Longest wait of somebody on foot so far, seconds. */
    public int longestWalkerWait() {
        return walkers.longestWait();
    }
}
