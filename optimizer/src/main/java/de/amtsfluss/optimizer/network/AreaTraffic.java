package de.amtsfluss.optimizer.network;

import java.util.List;

/**
 * Who wants to go where in an area, as an office knows or assumes it.
 *
 * @param weekday 24 factors by hour; 1 is the busiest hour
 */
public record AreaTraffic(
        List<Double> weekday,
        List<Double> saturday,
        List<Double> sunday,
        List<Flow> flows,
        List<BusLine> buses,
        List<Walk> walks) {

    public AreaTraffic {
        weekday = List.copyOf(weekday);
        saturday = List.copyOf(saturday);
        sunday = List.copyOf(sunday);
        flows = List.copyOf(flows);
        buses = List.copyOf(buses);
        walks = List.copyOf(walks);
    }

    /**
     * @param edges of the network in the order they are driven
     * @param vehiclesPerHour in the busiest hour
     * @param lorries share of them, 0 to 1
     */
    public record Flow(List<Integer> edges, double vehiclesPerHour, double lorries) {
        public Flow {
            edges = List.copyOf(edges);
        }
    }

    /** @param firstMinute of the day; {@code lastMinute} is the last on which one starts */
    public record BusLine(String name, List<Integer> edges, int everyMinutes, int firstMinute, int lastMinute) {
        public BusLine {
            edges = List.copyOf(edges);
        }
    }

    /** @param peoplePerHour in the busiest hour, both directions */
    public record Walk(int signal, int position, double peoplePerHour) {}
}
