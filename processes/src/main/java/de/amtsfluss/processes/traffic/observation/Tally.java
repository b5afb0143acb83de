package de.amtsfluss.processes.traffic.observation;

/**
 * What became of observations.
 *
 * @param late of those taken, how many came more than a minute after their time
 * @param outOfOrder of those taken, how many were older than one that had come before
 * @param refused cannot be true, or nobody knows their datastream
 */
public record Tally(int taken, int duplicates, int late, int outOfOrder, int refused) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                taken + other.taken,
                duplicates + other.duplicates,
                late + other.late,
                outOfOrder + other.outOfOrder,
                refused + other.refused);
    }
}
