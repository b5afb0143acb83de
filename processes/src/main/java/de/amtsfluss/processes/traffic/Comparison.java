package de.amtsfluss.processes.traffic;

/**
 * What the pairs of a {@link Proof} allow to say; seconds per vehicle.
 *
 * @param saving mean of old minus new; positive is better
 * @param low lower end of the 95 % confidence interval of the mean
 * @param high upper end
 * @param pairs how many pairs it rests on
 */
public record Comparison(double newDelay, double oldDelay, double saving, double low, double high, int pairs) {

    /** The whole interval is on the good side. */
    public boolean better() {
        return low > 0;
    }
}
