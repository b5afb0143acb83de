package de.amtsfluss.optimizer.demand;

import java.util.List;

/**
 * Vehicles of one kind on one way.
 *
 * @param edges indices in the network, in driving order
 * @param length metres of a vehicle
 * @param gap metres it keeps when standing
 * @param perHour vehicles that come by chance; 0 where the departures are known
 * @param departures seconds, ascending; empty where vehicles come by chance
 */
public record Flow(Kind kind, List<Integer> edges, double length, double gap, double perHour, List<Double> departures) {
    private static final double MOST_PER_HOUR = 20_000;
    public static final double USUAL_GAP_METRES = 2.5;

    public Flow {
        edges = List.copyOf(edges);
        departures = List.copyOf(departures);
        if (edges.isEmpty() || !(perHour >= 0 && perHour <= MOST_PER_HOUR)) {
            throw new IllegalArgumentException(
                    "A flow of [%s] vehicles per hour over [%d] edges is impossible. Maybe a count is missing."
                            .formatted(perHour, edges.size()));
        }
        if (!(length > 0 && length <= 40) || !(gap >= 0 && gap <= 10)) {
            throw new IllegalArgumentException(
                    "A vehicle of [%s] m with a gap of [%s] m is impossible. Maybe a unit is wrong."
                            .formatted(length, gap));
        }
        if (perHour > 0 && !departures.isEmpty()) {
            throw new IllegalArgumentException("A flow has either a rate or departures. Maybe two sources were mixed.");
        }
    }

    /** Cars and others that come by chance. */
    public static Flow byChance(Kind kind, List<Integer> edges, double perHour) {
        return new Flow(kind, edges, kind.lengthMetres(), USUAL_GAP_METRES, perHour, List.of());
    }
}
