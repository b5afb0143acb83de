package de.amtsfluss.optimizer.street;

import de.amtsfluss.optimizer.control.PedestrianWait;
import de.amtsfluss.optimizer.twin.LiveTraffic;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One drive of an ambulance through a street that was busy before and goes on after it. */
final class CorridorTrial {
    private static final int BEFORE_SECONDS = 900;
    private static final int AFTER_SECONDS = 900;
    private static final double STANDING = 0.1;
    private static final String DRIVE = "ambulance";

    private final Street street;
    private final Set<Long> others = new HashSet<>();
    private Map<List<Integer>, Integer> waitedBefore = new HashMap<>();
    private long second;
    private long stood;
    private long walkersStood;
    private long walkersCame;

    CorridorTrial(Street street) {
        this.street = street;
    }

    /**
     * @param travelled seconds of the ambulance
     * @param stoodEach seconds the others stood, in the area and before it, per vehicle that was there
     * @param walkersStoodEach seconds people on foot waited, per one who had to
     */
    record Outcome(int travelled, double stoodEach, double walkersStoodEach, long unsafe) {}

    Outcome run(List<Integer> edges, boolean green) {
        play(BEFORE_SECONDS, false);
        if (green) {
            street.reserve(DRIVE, edges);
        } else {
            street.drive(DRIVE, edges);
        }
        play(AFTER_SECONDS, true);
        return new Outcome(
                street.travelled(DRIVE).orElse(AFTER_SECONDS),
                (double) stood / others.size(),
                (double) walkersStood / Math.max(1, walkersCame),
                street.unsafePictures());
    }

    private void play(int seconds, boolean watched) {
        for (int i = 0; i < seconds; i++) {
            street.second(Instant.ofEpochSecond(second++));
            if (watched) {
                watch();
            }
        }
    }

    private void watch() {
        for (LiveTraffic.Vehicle vehicle : street.vehicles()) {
            if (vehicle.body() != LiveTraffic.Body.EMERGENCY) {
                others.add(vehicle.id());
                stood += vehicle.speed() < STANDING ? 1 : 0;
            }
        }
        stood += street.outside();
        watchWalkers();
    }

    private void watchWalkers() {
        Map<List<Integer>, Integer> now = new HashMap<>();
        for (PedestrianWait wait : street.waiting()) {
            List<Integer> crossing = List.of(wait.signal(), wait.signalLink());
            now.put(crossing, wait.people());
            walkersStood += wait.people();
            walkersCame += Math.max(0, wait.people() - waitedBefore.getOrDefault(crossing, 0));
        }
        waitedBefore = now;
    }
}
