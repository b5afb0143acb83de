package de.amtsfluss.optimizer.twin;

import de.amtsfluss.optimizer.demand.Kind;

/**
 * What one run came to, per vehicle that was due. The arrays are not shared.
 *
 * @param delay seconds lost against free driving, waiting outside included
 * @param co2 grams, an estimate: see {@link Exhaust}
 * @param lostByKind seconds lost by {@link Kind}
 * @param lostOnLink seconds lost on the lanes before each link of the network by those who took it
 * @param passed vehicles that took each link
 * @param outside vehicles that could not enter by the end
 */
public record Outcome(
        int vehicles,
        double delay,
        double stops,
        double co2,
        double[] lostByKind,
        int[] countByKind,
        double[] lostOnLink,
        double[] passed,
        int outside) {

    /** Mean seconds lost by vehicles of a kind; NaN where none came. */
    public double delayOf(Kind kind) {
        return lostByKind[kind.ordinal()] / countByKind[kind.ordinal()];
    }
}
