package de.amtsfluss.optimizer.worker;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.Curve;
import de.amtsfluss.optimizer.network.Edge;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Routes;
import de.amtsfluss.processes.traffic.corridor.CorridorSignals.Way;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way from a station of the area to the road nearest to a place. */
final class WayFinder {
    private static final double NEAR_METRES = 600;
    /** Roads hardly farther than the nearest are as good; then the shorter way decides. */
    private static final double AS_NEAR_METRES = 15;

    private static final double STEP_METRES = 10;

    private final Area area;

    private record Reach(int edge, double metres) {}

    WayFinder(Area area) {
        this.area = area;
    }

    Optional<Way> find(double longitude, double latitude) {
        double x = area.origin().x(longitude);
        double y = area.origin().y(latitude);
        List<Reach> near = area.network().edges().stream()
                .map(edge -> new Reach(edge.index(), distance(edge, x, y)))
                .filter(reach -> reach.metres() <= NEAR_METRES)
                .toList();
        double nearest = near.stream().mapToDouble(Reach::metres).min().orElse(0);
        return near.stream()
                .filter(reach -> reach.metres() <= nearest + AS_NEAR_METRES)
                .flatMap(reach -> ways(reach.edge()))
                .min(Comparator.comparingDouble(this::length))
                .map(way -> new Way(
                        area.key(),
                        way.stream().map(edge -> area.network().edge(edge).id()).toList()));
    }

    private Stream<List<Integer>> ways(int to) {
        Routes routes = new Routes(area.network());
        return area.stations().stream()
                .map(station -> routes.shortest(station, to))
                .filter(way -> !way.isEmpty());
    }

    private double length(List<Integer> way) {
        return way.stream()
                .mapToDouble(
                        edge -> Curve.length(line(area.network(), area.network().edge(edge))))
                .sum();
    }

    private static double[] line(Network network, Edge edge) {
        return network.lane(edge.lanes().getFirst()).shape();
    }

    private double distance(Edge edge, double x, double y) {
        double[] line = line(area.network(), edge);
        double nearest = Double.POSITIVE_INFINITY;
        for (double at = 0; at <= Curve.length(line) + STEP_METRES; at += STEP_METRES) {
            double[] point = Curve.at(line, at);
            nearest = Math.min(nearest, Math.hypot(point[0] - x, point[1] - y));
        }
        return nearest;
    }
}
