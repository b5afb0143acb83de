package de.amtsfluss.optimizer.street;

import de.amtsfluss.optimizer.network.Detector;
import de.amtsfluss.optimizer.twin.LiveTraffic;
import java.util.ArrayList;
import java.util.List;

/** Adds up what detectors see over an interval. */
final class Loops {
    static final int INTERVAL_SECONDS = 60;

    private final List<Detector> detectors;
    private final int[] vehicles;
    private final int[] occupied;
    private int seconds;

    /** @param occupancy share of the interval, 0 to 1 */
    record Count(String detector, int vehicles, double occupancy) {}

    Loops(List<Detector> detectors) {
        this.detectors = detectors;
        vehicles = new int[detectors.size()];
        occupied = new int[detectors.size()];
    }

    /** What was counted when an interval ends with this second, else nothing. */
    List<Count> second(LiveTraffic traffic) {
        for (int i = 0; i < vehicles.length; i++) {
            vehicles[i] += traffic.passed(i);
            occupied[i] += traffic.occupied(i) ? 1 : 0;
        }
        seconds++;
        if (seconds < INTERVAL_SECONDS) {
            return List.of();
        }
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < vehicles.length; i++) {
            counts.add(new Count(detectors.get(i).id(), vehicles[i], (double) occupied[i] / seconds));
            vehicles[i] = 0;
            occupied[i] = 0;
        }
        seconds = 0;
        return counts;
    }
}
