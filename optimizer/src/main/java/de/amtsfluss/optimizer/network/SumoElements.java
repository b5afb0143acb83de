package de.amtsfluss.optimizer.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The elements of a SUMO net file as written, before they are tied together. */
final class SumoElements {
    record RawEdge(String id, String function, String from, String to, List<Lane> lanes) {}

    record RawConnection(
            String from, int fromLane, String to, int toLane, String via, String tl, int linkIndex, char dir) {}

    record RawRequest(String response, String foes, boolean cont) {}

    record RawJunction(
            String id, String type, double x, double y, String[] insideLanes, Map<Integer, RawRequest> requests) {}

    record RawSignal(String id, double offset, List<Signal.Phase> phases) {}

    final List<RawEdge> edges = new ArrayList<>();
    final List<Lane> lanes = new ArrayList<>();
    final List<RawConnection> connections = new ArrayList<>();
    final List<RawJunction> junctions = new ArrayList<>();
    final Map<String, RawSignal> signals = new LinkedHashMap<>();
    final String file;
    private RawSignal program;

    SumoElements(Path path) {
        try (XmlCursor xml = new XmlCursor(path)) {
            file = xml.file();
            while (xml.next()) {
                take(xml);
            }
        }
    }

    private void take(XmlCursor xml) {
        switch (xml.element()) {
            case "edge" ->
                edges.add(new RawEdge(
                        xml.required("id"), xml.text("function"), xml.text("from"), xml.text("to"), new ArrayList<>()));
            case "lane" -> addLane(xml);
            case "connection" -> addConnection(xml);
            case "junction" -> addJunction(xml);
            case "request" -> addRequest(xml);
            case "tlLogic" -> openProgram(xml);
            case "phase" -> addPhase(xml);
            default -> {}
        }
    }

    /** Programs of signals that the network knows; whatever else an additional file holds is none of our business. */
    void takePrograms(Path path) {
        try (XmlCursor xml = new XmlCursor(path)) {
            program = null;
            while (xml.next()) {
                if (xml.element().equals("tlLogic")) {
                    program = null;
                    boolean known = signals.containsKey(xml.required("id"));
                    if (known) {
                        openProgram(xml);
                    }
                } else if (xml.element().equals("phase") && program != null) {
                    addPhase(xml);
                }
            }
        }
    }

    /** Where a signal has several programs, SUMO runs the one it read last. */
    private void openProgram(XmlCursor xml) {
        program = new RawSignal(xml.required("id"), xml.number("offset", 0), new ArrayList<>());
        signals.put(program.id(), program);
    }

    private void addLane(XmlCursor xml) {
        if (edges.isEmpty()) {
            throw xml.fault("a lane outside of an edge");
        }
        RawEdge edge = edges.getLast();
        double length = xml.number("length", -1);
        double speed = xml.number("speed", 13.89);
        if (length <= 0 || speed < 0) {
            throw xml.fault("length [%s] and speed [%s] must be positive".formatted(length, speed));
        }
        Lane lane = new Lane(
                lanes.size(),
                xml.required("id"),
                edge.function().isEmpty() ? edges.size() - 1 : -1,
                edge.lanes().size(),
                length,
                Math.max(speed, 0.1),
                use(edge.function(), xml.text("allow"), xml.text("disallow")),
                shape(xml.text("shape")));
        lanes.add(lane);
        edge.lanes().add(lane);
    }

    private static Lane.Use use(String function, String allow, String disallow) {
        if (function.equals("crossing") || function.equals("walkingarea")) {
            return Lane.Use.PEDESTRIANS;
        }
        List<String> allowed = List.of(allow.split(" "));
        List<String> banned = List.of(disallow.split(" "));
        if (allow.isEmpty() || allow.equals("all")) {
            return banned.contains("passenger") || banned.contains("all") ? Lane.Use.OTHER : Lane.Use.CARS;
        }
        if (allowed.contains("passenger") || allowed.contains("private")) {
            return Lane.Use.CARS;
        }
        if (allowed.contains("bus")) {
            return Lane.Use.BUS;
        }
        return allowed.contains("pedestrian") ? Lane.Use.PEDESTRIANS : Lane.Use.OTHER;
    }

    private static double[] shape(String text) {
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] points = text.split(" ");
        double[] shape = new double[points.length * 2];
        for (int i = 0; i < points.length; i++) {
            String[] xyz = points[i].split(",");
            shape[2 * i] = Double.parseDouble(xyz[0]);
            shape[2 * i + 1] = Double.parseDouble(xyz[1]);
        }
        return shape;
    }

    private void addConnection(XmlCursor xml) {
        String dir = xml.text("dir");
        connections.add(new RawConnection(
                xml.required("from"),
                (int) xml.number("fromLane", 0),
                xml.required("to"),
                (int) xml.number("toLane", 0),
                xml.text("via"),
                xml.text("tl"),
                (int) xml.number("linkIndex", -1),
                dir.isEmpty() ? 's' : dir.charAt(0)));
    }

    private void addJunction(XmlCursor xml) {
        junctions.add(new RawJunction(
                xml.required("id"),
                xml.text("type"),
                xml.number("x", 0),
                xml.number("y", 0),
                xml.text("intLanes").split(" "),
                new LinkedHashMap<>()));
    }

    private void addRequest(XmlCursor xml) {
        if (junctions.isEmpty()) {
            throw xml.fault("a request outside of a junction");
        }
        junctions
                .getLast()
                .requests()
                .put(
                        (int) xml.number("index", -1),
                        new RawRequest(xml.text("response"), xml.text("foes"), "1".equals(xml.text("cont"))));
    }

    private void addPhase(XmlCursor xml) {
        if (program == null) {
            throw xml.fault("a phase outside of a signal");
        }
        double seconds = xml.number("duration", -1);
        String state = xml.required("state");
        if (seconds <= 0 || state.isEmpty() || !state.matches("[rRyYgGuUoOsS]+")) {
            throw xml.fault("duration [%s] or state [%s] is impossible".formatted(seconds, state));
        }
        program.phases().add(new Signal.Phase(state, seconds));
    }
}
