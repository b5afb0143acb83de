package de.amtsfluss.optimizer.search;

import java.util.List;

/**
 * What a plan was found to do, mean of its simulations.
 *
 * @param delay seconds lost per vehicle
 * @param stops per vehicle
 * @param co2 grams per vehicle, an estimate
 * @param pedestrianWait mean seconds at a signalled crossing; 0 where there is none
 * @param longestPedestrianWait seconds
 */
public record Measures(double delay, double stops, double co2, double pedestrianWait, double longestPedestrianWait) {

    static Measures mean(List<Measures> all) {
        double[] sums = new double[5];
        for (Measures one : all) {
            sums[0] += one.delay;
            sums[1] += one.stops;
            sums[2] += one.co2;
            sums[3] += one.pedestrianWait;
            sums[4] += one.longestPedestrianWait;
        }
        int n = all.size();
        return new Measures(sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n, sums[4] / n);
    }

    /** At least as good in everything, better in something. */
    boolean dominates(Measures other) {
        boolean nowhereWorse = delay <= other.delay
                && stops <= other.stops
                && co2 <= other.co2
                && pedestrianWait <= other.pedestrianWait;
        boolean somewhereBetter =
                delay < other.delay || stops < other.stops || co2 < other.co2 || pedestrianWait < other.pedestrianWait;
        return nowhereWorse && somewhereBetter;
    }
}
