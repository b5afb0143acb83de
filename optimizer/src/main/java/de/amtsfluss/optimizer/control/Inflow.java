package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.twin.Roads;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** How many vehicles come into sight per second on each lane where what is seen begins; learned from the last minutes. */
final class Inflow {
    private static final double MEMORY_SECONDS = 300;
    /** Seconds without a vehicle that are believed to lie before the first count. */
    private static final double DOUBT_SECONDS = 30;

    private final int[] lanes;
    private final double[] came;
    private double watched = DOUBT_SECONDS;

    /** @param approach lanes of the network that lead to the signal */
    Inflow(Roads roads, Surroundings surroundings, IntPredicate approach) {
        lanes = surroundings.lanes().stream()
                .mapToInt(Integer::intValue)
                .filter(approach)
                .filter(roads::begins)
                .toArray();
        came = new double[Arrays.stream(lanes).max().orElse(-1) + 1];
    }

    /** @param newcomers the lane of each vehicle that came into sight in these seconds */
    void saw(Iterable<Integer> newcomers, double seconds) {
        for (int lane : newcomers) {
            if (lane < came.length) {
                came[lane]++;
            }
        }
        double keep = Math.exp(-seconds / MEMORY_SECONDS);
        watched = (watched + seconds) * keep;
        for (int lane : lanes) {
            came[lane] *= keep;
        }
    }

    /** The lanes where somebody may come into sight. */
    int[] lanes() {
        return lanes;
    }

    double perSecond(int lane) {
        return came[lane] / watched;
    }
}
