package de.amtsfluss.optimizer.network;

import java.util.List;

/** An area file as written; docs/optimizer.md explains each member. */
record AreaDocument(
        String format,
        int version,
        String key,
        String name,
        boolean fictitious,
        String note,
        Origin origin,
        List<Node> junctions,
        List<Road> roads,
        List<Connection> links,
        List<Lamps> signals,
        List<Loop> detectors,
        List<String> stations,
        Traffic traffic) {

    static final String FORMAT = "amtsfluss-area";

    record Node(String id, String name, double x, double y) {}

    /**
     * @param axis middle line of the street in the direction of driving, from its begin to the stop line
     * @param median metres between the axis and the leftmost lane
     * @param lanes rightmost first
     */
    record Road(
            String id,
            String name,
            String from,
            String to,
            double speedKmh,
            int priority,
            double median,
            List<List<Double>> axis,
            List<Strip> lanes) {}

    record Strip(String use, double width) {}

    /** @param from lane as road:number; {@code group} is empty where no signal governs the link */
    record Connection(String from, String to, String turn, String group) {}

    record Lamps(
            String junction,
            List<Group> groups,
            List<Zebra> crossings,
            List<Permission> together,
            List<Intergreen> intergreens,
            Program program) {}

    record Group(String name, String kind, int minGreen) {}

    record Zebra(String group, List<List<Double>> line) {}

    /** Both may be green; turning vehicles of the first yield to the second. */
    record Permission(String yielding, String to) {}

    record Intergreen(String leaving, String entering, int seconds) {}

    record Program(int cycle, int offset, List<Green> green) {}

    record Green(String group, int from, int to) {}

    /** @param beforeEnd metres before the end of the lane */
    record Loop(String id, String lane, double beforeEnd) {}

    record Traffic(
            List<Double> weekday,
            List<Double> saturday,
            List<Double> sunday,
            List<Flow> flows,
            List<Line> buses,
            List<Walk> walks) {}

    /** @param via roads the way must touch, for ways that are not the shortest */
    record Flow(String from, String to, List<String> via, double vehiclesPerHour, double lorries) {}

    /** @param first and {@code last} start as HH:MM */
    record Line(String name, String from, String to, List<String> via, int everyMinutes, String first, String last) {}

    record Walk(String junction, String group, double peoplePerHour) {}
}
