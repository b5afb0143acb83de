package de.amtsfluss.optimizer.demand;

import de.amtsfluss.optimizer.network.JsonPlace;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Demands as JSON, with the names of roads. What was written is read back exactly. */
public final class DemandJson {
    private static final String FORMAT = "amtsfluss-demand-1";
    private static final int MOST_FLOWS = 100_000;
    private static final int MOST_EDGES = 5_000;
    private static final int MOST_DEPARTURES = 1_000_000;
    private static final int LONGEST_ID = 400;
    private static final double DAY_SECONDS = 86_400;

    private DemandJson() {}

    public static String write(Network network, Demand demand) {
        StringBuilder json = new StringBuilder("{\"format\":\"%s\",\"begin\":%s,\"end\":%s,\"flows\":["
                .formatted(FORMAT, demand.begin(), demand.end()));
        String comma = "";
        for (Flow flow : demand.flows()) {
            json.append(comma).append(flow(network, flow));
            comma = ",";
        }
        json.append("],\"walks\":[");
        comma = "";
        for (Walk walk : demand.walks()) {
            json.append(comma)
                    .append("\n{\"signal\":%s,\"position\":%d,\"personsPerHour\":%s}"
                            .formatted(JsonPlace.quoted(walk.signal()), walk.position(), walk.personsPerHour()));
            comma = ",";
        }
        return json.append("]}\n").toString();
    }

    private static String flow(Network network, Flow flow) {
        String edges = flow.edges().stream()
                .map(edge -> JsonPlace.quoted(network.edge(edge).id()))
                .collect(Collectors.joining(","));
        String departures = flow.departures().stream().map(String::valueOf).collect(Collectors.joining(","));
        return "\n{\"kind\":\"%s\",\"edges\":[%s],\"length\":%s,\"gap\":%s,\"perHour\":%s,\"departures\":[%s]}"
                .formatted(flow.kind(), edges, flow.length(), flow.gap(), flow.perHour(), departures);
    }

    /** @throws de.amtsfluss.optimizer.network.NetworkFault naming the place of what cannot be used */
    public static Demand read(Network network, String text) {
        JsonPlace root = JsonPlace.parse("demand", text).only("format", "begin", "end", "flows", "walks");
        if (!root.get("format").text(LONGEST_ID).equals(FORMAT)) {
            throw root.get("format").fault("is not [%s]".formatted(FORMAT));
        }
        double begin = root.get("begin").number(0, 10 * DAY_SECONDS);
        double end = root.get("end").number(begin + 1, begin + DAY_SECONDS);
        List<Flow> flows = new ArrayList<>();
        for (JsonPlace place : root.get("flows").list(0, MOST_FLOWS)) {
            flows.add(flow(network, place));
        }
        List<Walk> walks = new ArrayList<>();
        for (JsonPlace place : root.get("walks").list(0, MOST_FLOWS)) {
            place.only("signal", "position", "personsPerHour");
            walks.add(new Walk(
                    place.get("signal").text(LONGEST_ID),
                    place.get("position").integer(0, 10_000),
                    place.get("personsPerHour").number(0, 50_000)));
        }
        return new Demand(begin, end, flows, walks);
    }

    private static Flow flow(Network network, JsonPlace place) {
        place.only("kind", "edges", "length", "gap", "perHour", "departures");
        List<Integer> edges = new ArrayList<>();
        for (JsonPlace edge : place.get("edges").list(1, MOST_EDGES)) {
            String id = edge.text(LONGEST_ID);
            edges.add(network.findEdge(id)
                    .orElseThrow(() -> edge.fault("road [%s] is not part of the network".formatted(id))));
        }
        List<Double> departures = new ArrayList<>();
        for (JsonPlace departure : place.get("departures").list(0, MOST_DEPARTURES)) {
            departures.add(departure.number(0, 11 * DAY_SECONDS));
        }
        double perHour = place.get("perHour").number(0, 20_000);
        if (perHour > 0 && !departures.isEmpty()) {
            throw place.fault("has both a rate and departures");
        }
        return new Flow(
                Kind.valueOf(place.get("kind").text(10, "CAR|TRUCK|BUS")),
                edges,
                place.get("length").number(0.5, 40),
                place.get("gap").number(0, 10),
                perHour,
                departures);
    }
}
