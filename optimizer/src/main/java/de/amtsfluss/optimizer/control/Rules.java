package de.amtsfluss.optimizer.control;

/**
 * The terms under which a controller works.
 *
 * @param decisionSeconds time between two choices
 * @param minGreenSeconds shortest green where the signal's own rules demand no more
 * @param yellowSeconds yellow for vehicles
 * @param redAmberSeconds red and amber before green
 * @param sightMetres how far upstream vehicles are seen
 * @param routesKnown whether the next turn of a vehicle may be used
 * @param aggregates whether only counts and mean speeds per lane are seen, and nothing inside the junction
 */
public record Rules(
        String name,
        double decisionSeconds,
        double minGreenSeconds,
        double yellowSeconds,
        double redAmberSeconds,
        double sightMetres,
        boolean routesKnown,
        boolean aggregates) {

    /** RESCO's terms: a choice every 10 s, 3 s yellow within them, no routes, the program's stages only. */
    public static Rules resco() {
        return new Rules("resco", 10, 7, 3, 0, 200, false, true);
    }

    /** Ours: a choice every 2 s, at least 5 s green, 3 s yellow, the next turn known. */
    public static Rules own() {
        return new Rules("own", 2, 5, 3, 0, 200, true, false);
    }

    /** German practice: intergreens and minimum greens come from the signal's matrix. */
    public static Rules rilsa() {
        return new Rules("rilsa", 1, 5, 3, 1, 200, true, false);
    }
}
