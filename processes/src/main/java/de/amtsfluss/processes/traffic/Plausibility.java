package de.amtsfluss.processes.traffic;

import java.util.List;

/** Which detectors can be believed. */
final class Plausibility {

    /** More vehicles do not pass one lane in an hour; saturation is near 2,000 (HBS 2015, part S). */
    private static final double MOST_PER_HOUR = 2_400;

    /** So many equal readings in a row do not happen in a street, save at a detector that is stuck. */
    private static final int SUSPICIOUSLY_MANY = 30;

    private Plausibility() {}

    static List<DetectorCount> believed(List<DetectorCount> counts) {
        return counts.stream()
                .filter(count -> count.vehiclesPerHour() <= MOST_PER_HOUR)
                .filter(count -> count.readings() < SUSPICIOUSLY_MANY || count.differentReadings() > 1)
                .toList();
    }

    /** At least half of the detectors that reported are believed, and there is one. */
    static boolean enough(List<DetectorCount> all, List<DetectorCount> believed) {
        return !believed.isEmpty() && believed.size() * 2 >= all.size();
    }
}
