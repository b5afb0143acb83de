package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Crossing;
import de.amtsfluss.optimizer.network.Signal;
import java.util.Arrays;

/** Reads from an observation how long people have waited at the crossings of one signal; trusts no number. */
final class Requests {
    private final Signal signal;
    private final double[] waits;

    Requests(Signal signal) {
        this.signal = signal;
        this.waits = new double[signal.size()];
    }

    /** A program bounds the waits on foot by its cycle; nobody needs to be served by force. */
    double[] nobody() {
        return waits(Observation.lost(0, 0));
    }

    /** Seconds per position: zero at an empty crossing, NaN for vehicles. A senseless wait counts as a long one. */
    double[] waits(Observation observation) {
        Arrays.fill(waits, Double.NaN);
        for (Crossing crossing : signal.crossings()) {
            waits[crossing.signalLink()] = 0;
        }
        for (PedestrianWait wait : observation.pedestrians()) {
            int at = wait.signalLink();
            if (wait.signal() == signal.index() && at >= 0 && at < waits.length && !Double.isNaN(waits[at])) {
                double seconds = wait.longestWait() >= 0 ? wait.longestWait() : Double.MAX_VALUE;
                waits[at] = wait.people() > 0 ? Math.max(waits[at], Math.max(1, seconds)) : waits[at];
            }
        }
        return waits;
    }
}
