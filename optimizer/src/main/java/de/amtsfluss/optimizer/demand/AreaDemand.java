package de.amtsfluss.optimizer.demand;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.AreaTraffic;
import java.util.ArrayList;
import java.util.List;

/** The traffic an office assumes for an hour of a weekday; buses by their timetable. */
public final class AreaDemand {
    private static final int MINUTES_PER_DAY = 1_440;

    private AreaDemand() {}

    /** @param hour 0 to 23, its begin is the begin of the window */
    public static Demand of(Area area, int hour) {
        AreaTraffic traffic = area.traffic();
        double factor = traffic.weekday().get(Math.floorMod(hour, 24));
        List<Flow> flows = new ArrayList<>();
        for (AreaTraffic.Flow flow : traffic.flows()) {
            add(flows, Kind.CAR, flow.edges(), factor * flow.vehiclesPerHour() * (1 - flow.lorries()));
            add(flows, Kind.TRUCK, flow.edges(), factor * flow.vehiclesPerHour() * flow.lorries());
        }
        double begin = Math.floorMod(hour, 24) * 3600.0;
        traffic.buses().forEach(line -> timetable(flows, line, begin));
        List<Walk> walks = traffic.walks().stream()
                .map(walk -> new Walk(
                        area.network().signals().get(walk.signal()).id(),
                        walk.position(),
                        factor * walk.peoplePerHour()))
                .toList();
        return new Demand(begin, begin + 3600, flows, walks);
    }

    private static void add(List<Flow> flows, Kind kind, List<Integer> edges, double perHour) {
        if (perHour > 0) {
            flows.add(Flow.byChance(kind, edges, perHour));
        }
    }

    private static void timetable(List<Flow> flows, AreaTraffic.BusLine line, double begin) {
        List<Double> departures = new ArrayList<>();
        for (int minute = line.firstMinute();
                minute <= Math.min(line.lastMinute(), MINUTES_PER_DAY);
                minute += line.everyMinutes()) {
            double second = minute * 60.0;
            if (second >= begin && second < begin + 3600) {
                departures.add(second);
            }
        }
        if (!departures.isEmpty()) {
            flows.add(new Flow(Kind.BUS, line.edges(), Kind.BUS.lengthMetres(), Flow.USUAL_GAP_METRES, 0, departures));
        }
    }
}
