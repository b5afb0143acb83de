package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Junctions, edges and lanes of an area document. */
final class AreaRoads {
    final List<Edge> edges = new ArrayList<>();
    final List<Lane> lanes = new ArrayList<>();
    final Map<String, Integer> junctionIndex = new HashMap<>();
    final Map<String, Integer> edgeIndex = new HashMap<>();
    /** By road:number, as the file writes lanes. */
    final Map<String, Integer> laneIndex = new HashMap<>();

    final Map<Integer, String> names = new HashMap<>();
    final List<Integer> priorities = new ArrayList<>();

    private final AreaDocument document;
    private final AreaChecks checks;

    AreaRoads(AreaDocument document, AreaChecks checks) {
        this.document = document;
        this.checks = checks;
    }

    void tie() {
        for (AreaDocument.Node node : checks.list("junctions", document.junctions())) {
            int index = junctionIndex.size();
            checks.at("junctions", index, node.id()).id("id", node.id());
            checks.once("junction", node.id(), junctionIndex.put(node.id(), index));
            checks.within("x", node.x(), -100_000, 100_000);
            checks.within("y", node.y(), -100_000, 100_000);
        }
        for (AreaDocument.Road road : checks.list("roads", document.roads())) {
            add(road);
        }
        if (edges.isEmpty()) {
            throw checks.at("roads", -1, "roads").fault("holds no road");
        }
    }

    private void add(AreaDocument.Road road) {
        int index = edges.size();
        checks.at("roads", index, road.id()).id("id", road.id());
        checks.once("road", road.id(), edgeIndex.put(road.id(), index));
        double speed = checks.within("speedKmh", road.speedKmh(), 5, 130) / 3.6;
        double[] axis = checks.line("axis", road.axis());
        checks.within("number of lanes", road.lanes().size(), 1, 8);
        priorities.add((int) checks.within("priority", road.priority(), 0, 20));
        names.put(index, road.name());
        double right = checks.within("median", road.median(), 0, 40);
        Lane[] own = new Lane[road.lanes().size()];
        for (int i = own.length - 1; i >= 0; i--) {
            AreaDocument.Strip strip = road.lanes().get(i);
            double width = checks.within("width", strip.width(), 2, 6);
            double[] shape = Curve.right(axis, right + width / 2);
            right += width;
            own[i] = new Lane(
                    lanes.size() + i, road.id() + "_" + i, index, i, Curve.length(shape), speed, use(strip), shape);
        }
        for (int i = 0; i < own.length; i++) {
            laneIndex.put(road.id() + ":" + i, lanes.size());
            lanes.add(own[i]);
        }
        edges.add(new Edge(
                index,
                road.id(),
                checks.known("junction", road.from(), junctionIndex),
                checks.known("junction", road.to(), junctionIndex),
                Arrays.stream(own).map(Lane::index).toList()));
    }

    private Lane.Use use(AreaDocument.Strip strip) {
        return switch (strip.use()) {
            case "cars" -> Lane.Use.CARS;
            case "bus" -> Lane.Use.BUS;
            default -> throw checks.fault("use [%s] is unknown, needed cars or bus".formatted(strip.use()));
        };
    }

    int addInside(String id, double[] shape, double speed, Lane.Use use) {
        lanes.add(new Lane(lanes.size(), id, -1, 0, Math.max(0.1, Curve.length(shape)), speed, use, shape));
        return lanes.size() - 1;
    }
}
