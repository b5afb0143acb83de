package de.amtsfluss.optimizer.search;

/**
 * What one unit is worth in seconds of a vehicle's delay.
 *
 * @param longWait per second by which anybody on foot may wait longer than {@code longestWait}
 */
public record Weights(
        double delay, double stop, double co2Gram, double pedestrianSecond, double longestWait, double longWait) {

    /** The frozen values; docs/optimizer.md gives their reasons. */
    public static Weights frozen() {
        return new Weights(1, 5, 0.01, 0.2, 90, 1);
    }

    double cost(Measures measures) {
        return delay * measures.delay()
                + stop * measures.stops()
                + co2Gram * measures.co2()
                + pedestrianSecond * measures.pedestrianWait()
                + longWait * Math.max(0, measures.longestPedestrianWait() - longestWait);
    }
}
