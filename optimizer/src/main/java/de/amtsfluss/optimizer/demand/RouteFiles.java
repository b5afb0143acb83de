package de.amtsfluss.optimizer.demand;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.NetworkFault;
import de.amtsfluss.optimizer.network.XmlCursor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads SUMO's route files: vehicles, trips and flows over edges or between districts. People on foot are left out.
 */
public final class RouteFiles {
    private static final int MOST_VEHICLES = 20_000_000;

    private record Body(Kind kind, double length, double gap) {}

    private record Key(Body body, List<Integer> edges) {}

    private final Network network;
    private final double begin;
    private final double end;
    private final Routing routing;
    private final Map<String, Body> bodies = new HashMap<>();
    private final Map<String, List<Integer>> routes = new HashMap<>();
    private final Map<String, List<Integer>> sources = new HashMap<>();
    private final Map<String, List<Integer>> sinks = new HashMap<>();
    private final Map<Key, List<Double>> departures = new LinkedHashMap<>();
    private final List<Flow> byChance = new ArrayList<>();
    private Pending pending;
    private String distribution = "";
    private int count;

    /** A vehicle or flow whose route is written inside it. */
    private record Pending(boolean flow, Body body, double depart, double perHour) {}

    private RouteFiles(Network network, double begin, double end) {
        this.network = network;
        this.begin = begin;
        this.end = end;
        this.routing = new Routing(network);
    }

    /** @throws NetworkFault naming file, line and element of what cannot be used */
    public static Demand read(Network network, List<Path> files, double begin, double end) {
        RouteFiles reader = new RouteFiles(network, begin, end);
        for (boolean declarations : new boolean[] {true, false}) {
            for (Path file : files) {
                try (XmlCursor cursor = new XmlCursor(file)) {
                    while (cursor.next()) {
                        reader.take(cursor, declarations);
                    }
                }
            }
        }
        return reader.demand();
    }

    private Demand demand() {
        List<Flow> flows = new ArrayList<>();
        departures.forEach((key, times) -> flows.add(new Flow(
                key.body().kind(),
                key.edges(),
                key.body().length(),
                key.body().gap(),
                0,
                times.stream().sorted().toList())));
        flows.addAll(byChance);
        return new Demand(begin, end, flows, List.of());
    }

    private void take(XmlCursor cursor, boolean declarations) {
        if (declarations) {
            declare(cursor);
            return;
        }
        switch (cursor.element()) {
            case "vehicle" -> vehicle(cursor);
            case "trip" -> depart(cursor, body(cursor), way(cursor));
            case "flow" -> flow(cursor);
            case "route" -> inner(cursor);
            default -> {}
        }
    }

    private void declare(XmlCursor cursor) {
        switch (cursor.element()) {
            case "vTypeDistribution" -> distribution = cursor.text("id");
            case "vType" -> {
                Kind kind = Kind.ofVehicleClass(cursor.text("vClass"));
                Body body = new Body(
                        kind,
                        Math.clamp(cursor.number("length", kind.lengthMetres()), 1, 40),
                        Math.clamp(cursor.number("minGap", Flow.USUAL_GAP_METRES), 0, 10));
                bodies.put(cursor.required("id"), body);
                if (!distribution.isEmpty()) {
                    bodies.putIfAbsent(distribution, body);
                }
            }
            case "route" -> {
                if (!cursor.text("id").isEmpty()) {
                    routes.put(cursor.text("id"), edges(cursor, cursor.required("edges")));
                }
            }
            case "taz" -> district(cursor);
            case "tazSource" -> belongs(sources, cursor.required("id"));
            case "tazSink" -> belongs(sinks, cursor.required("id"));
            default -> {}
        }
    }

    private void district(XmlCursor cursor) {
        distribution = cursor.required("id");
        for (String edge : cursor.text("edges").split("\\s+")) {
            belongs(sources, edge);
            belongs(sinks, edge);
        }
    }

    private void belongs(Map<String, List<Integer>> ends, String edge) {
        network.findEdge(edge).ifPresent(index -> ends.computeIfAbsent(distribution, key -> new ArrayList<>())
                .add(index));
    }

    private void vehicle(XmlCursor cursor) {
        RouteElements.check(cursor, network);
        if (cursor.text("route").isEmpty()) {
            pending = new Pending(false, body(cursor), seconds(cursor, "depart"), 0);
        } else {
            depart(cursor, body(cursor), way(cursor));
        }
    }

    private void inner(XmlCursor cursor) {
        if (pending == null || !cursor.text("id").isEmpty()) {
            return;
        }
        List<Integer> edges = edges(cursor, cursor.required("edges"));
        if (pending.flow()) {
            byChance.add(new Flow(
                    pending.body().kind(),
                    edges,
                    pending.body().length(),
                    pending.body().gap(),
                    pending.perHour(),
                    List.of()));
        } else {
            add(cursor, pending.body(), edges, pending.depart());
        }
        pending = null;
    }

    private void flow(XmlCursor cursor) {
        RouteElements.check(cursor, network);
        double from = cursor.text("begin").isEmpty() ? begin : seconds(cursor, "begin");
        double to = cursor.text("end").isEmpty() ? end : seconds(cursor, "end");
        double perHour = perHour(cursor, from, to);
        double share = Math.max(0, Math.min(to, end) - Math.max(from, begin)) / (end - begin);
        Body body = body(cursor);
        if (cursor.text("from").isEmpty()
                && cursor.text("fromTaz").isEmpty()
                && cursor.text("route").isEmpty()) {
            pending = new Pending(true, body, 0, perHour * share);
            return;
        }
        List<Integer> edges = way(cursor);
        if (perHour * share > 0) {
            byChance.add(new Flow(body.kind(), edges, body.length(), body.gap(), perHour * share, List.of()));
        }
    }

    private static double perHour(XmlCursor cursor, double from, double to) {
        double rate = cursor.number("vehsPerHour", 0) + cursor.number("probability", 0) * 3600;
        String period = cursor.text("period");
        if (period.startsWith("exp(")) {
            rate += 3600 * Double.parseDouble(period.substring(4, period.length() - 1));
        } else if (cursor.number("period", 0) > 0) {
            rate += 3600 / cursor.number("period", 0);
        }
        return rate + (to > from ? cursor.number("number", 0) * 3600 / (to - from) : 0);
    }

    private List<Integer> way(XmlCursor cursor) {
        RouteElements.check(cursor, network);
        if (!cursor.text("route").isEmpty()) {
            List<Integer> edges = routes.get(cursor.text("route"));
            if (edges == null) {
                throw cursor.fault("route [%s] is unknown".formatted(cursor.text("route")));
            }
            return edges;
        }
        for (int from : ends(cursor, "from", sources)) {
            for (int to : ends(cursor, "to", sinks)) {
                Optional<List<Integer>> found = routing.find(from, to);
                if (found.isPresent() && (from != to || cursor.text("fromTaz").isEmpty())) {
                    return found.get();
                }
            }
        }
        throw cursor.fault("no way leads from [%s%s] to [%s%s]"
                .formatted(cursor.text("from"), cursor.text("fromTaz"), cursor.text("to"), cursor.text("toTaz")));
    }

    private List<Integer> ends(XmlCursor cursor, String end, Map<String, List<Integer>> districts) {
        String district = cursor.text(end + "Taz");
        if (district.isEmpty()) {
            return List.of(network.findEdge(cursor.required(end)).orElseThrow());
        }
        List<Integer> found = districts.get(district);
        if (found == null) {
            throw cursor.fault("district [%s] has no edge. Maybe its file was not given".formatted(district));
        }
        return found;
    }

    private void depart(XmlCursor cursor, Body body, List<Integer> edges) {
        add(cursor, body, edges, seconds(cursor, "depart"));
    }

    private void add(XmlCursor cursor, Body body, List<Integer> edges, double time) {
        if (++count > MOST_VEHICLES) {
            throw cursor.fault("more than [%d] vehicles".formatted(MOST_VEHICLES));
        }
        if (time >= begin && time < end) {
            departures
                    .computeIfAbsent(new Key(body, edges), key -> new ArrayList<>())
                    .add(time);
        }
    }

    private Body body(XmlCursor cursor) {
        return bodies.getOrDefault(
                cursor.text("type"), new Body(Kind.CAR, Kind.CAR.lengthMetres(), Flow.USUAL_GAP_METRES));
    }

    private List<Integer> edges(XmlCursor cursor, String text) {
        RouteElements.check(cursor, network);
        return Arrays.stream(text.trim().split("\\s+"))
                .map(edge -> network.findEdge(edge).orElseThrow())
                .toList();
    }

    private static double seconds(XmlCursor cursor, String attribute) {
        return RouteElements.seconds(cursor, cursor.required(attribute));
    }
}
