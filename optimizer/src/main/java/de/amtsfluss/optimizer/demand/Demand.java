package de.amtsfluss.optimizer.demand;

import java.util.List;

/**
 * What an area has to cope with in a window of time.
 *
 * @param begin seconds
 * @param walks crossings that are not named count as {@link #USUAL_PERSONS_PER_HOUR}
 */
public record Demand(double begin, double end, List<Flow> flows, List<Walk> walks) {
    public static final double USUAL_PERSONS_PER_HOUR = 60;
    private static final double LONGEST_SECONDS = 24 * 3600;

    public Demand {
        flows = List.copyOf(flows);
        walks = List.copyOf(walks);
        if (!(end > begin && end - begin <= LONGEST_SECONDS && begin >= 0)) {
            throw new IllegalArgumentException(
                    "A window from [%s] to [%s] s is impossible. Maybe begin and end were exchanged."
                            .formatted(begin, end));
        }
    }

    public double hours() {
        return (end - begin) / 3600;
    }

    /** Vehicles of a flow that come in the window, expected or known. */
    public double vehicles(Flow flow) {
        return flow.departures().isEmpty()
                ? flow.perHour() * hours()
                : flow.departures().stream().filter(t -> t >= begin && t < end).count();
    }

    /** Persons per hour at a crossing. */
    public double persons(String signal, int position) {
        return walks.stream()
                .filter(walk -> walk.signal().equals(signal) && walk.position() == position)
                .mapToDouble(Walk::personsPerHour)
                .findFirst()
                .orElse(USUAL_PERSONS_PER_HOUR);
    }
}
