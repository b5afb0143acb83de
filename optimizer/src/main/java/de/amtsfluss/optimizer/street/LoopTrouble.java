package de.amtsfluss.optimizer.street;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spoils what detectors say, always at the same ones for the same shares. */
final class LoopTrouble {

    private record Late(long due, Street.Report report) {}

    private final Map<String, Loops.Count> frozen = new HashMap<>();
    private List<Late> late = new ArrayList<>();
    private Trouble trouble = Trouble.NONE;

    void cause(Trouble wanted) {
        trouble = wanted;
        frozen.clear();
    }

    Trouble trouble() {
        return trouble;
    }

    boolean lost(String detector) {
        return hit(detector, "lost", trouble.lost());
    }

    boolean stuck(String detector) {
        return hit(detector, "stuck", trouble.stuck());
    }

    /** What reaches the house in this second. */
    List<Street.Report> spoil(List<Loops.Count> counts, long second, Instant at) {
        List<Street.Report> now = new ArrayList<>();
        for (Loops.Count count : counts) {
            if (!lost(count.detector())) {
                add(report(count, at), second, now);
            }
        }
        List<Late> stillLate = new ArrayList<>();
        for (Late one : late) {
            if (one.due() <= second) {
                now.add(one.report());
            } else {
                stillLate.add(one);
            }
        }
        late = stillLate;
        return now;
    }

    private Street.Report report(Loops.Count count, Instant at) {
        Loops.Count said = count;
        if (stuck(count.detector())) {
            frozen.putIfAbsent(count.detector(), count);
            said = frozen.get(count.detector());
        }
        return new Street.Report(count.detector(), at, said.vehicles(), said.occupancy());
    }

    private void add(Street.Report report, long second, List<Street.Report> now) {
        if (hit(report.detector(), "delayed", trouble.delayed())) {
            late.add(new Late(second + trouble.delaySeconds(), report));
            return;
        }
        now.add(report);
        if (hit(report.detector(), "duplicated", trouble.duplicated())) {
            now.add(report);
        }
    }

    private static boolean hit(String detector, String what, double share) {
        long hash = (detector + what).hashCode() * 0x9E3779B97F4A7C15L;
        return (hash >>> 11) * 0x1.0p-53 < share;
    }
}
