package de.amtsfluss.optimizer.worker;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.Crossing;
import de.amtsfluss.optimizer.network.Curve;
import de.amtsfluss.optimizer.network.Lane;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.processes.traffic.LiveStreet.DetectorPoint;
import de.amtsfluss.processes.traffic.LiveStreet.Drawing;
import de.amtsfluss.processes.traffic.LiveStreet.GroupKind;
import de.amtsfluss.processes.traffic.LiveStreet.JunctionPoint;
import de.amtsfluss.processes.traffic.LiveStreet.Path;
import de.amtsfluss.processes.traffic.LiveStreet.PathKind;
import de.amtsfluss.processes.traffic.LiveStreet.Place;
import de.amtsfluss.processes.traffic.LiveStreet.StopLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What of an area does not move, on the map. */
final class StreetPlan {
    private static final double LANE_METRES = 3;
    private static final double CROSSING_METRES = 4;

    private final Area area;
    private final Network network;

    StreetPlan(Area area) {
        this.area = area;
        this.network = area.network();
    }

    Drawing drawing() {
        List<JunctionPoint> junctions = network.signals().stream()
                .map(signal -> network.junctions().stream()
                        .filter(junction -> junction.id().equals(signal.id()))
                        .findFirst()
                        .map(junction -> new JunctionPoint(
                                junction.id(), area.supply(signal.index()).name(), place(junction.x(), junction.y())))
                        .orElseThrow())
                .toList();
        List<DetectorPoint> detectors = area.detectors().stream()
                .map(detector -> {
                    double[] at = Curve.at(network.lane(detector.lane()).shape(), detector.at());
                    return new DetectorPoint(detector.id(), place(at[0], at[1]));
                })
                .toList();
        return new Drawing(area.key(), area.fictitious(), paths(), junctions, stopLines(), detectors);
    }

    private Place place(double x, double y) {
        return StreetPainter.place(area, x, y);
    }

    private List<Path> paths() {
        Stream<Path> inside = network.links().stream()
                .flatMap(link -> Arrays.stream(link.via()).mapToObj(network::lane))
                .map(lane -> path(lane, PathKind.INSIDE_JUNCTION, LANE_METRES));
        Stream<Path> lanes = network.lanes().stream()
                .filter(lane -> !lane.inside() && lane.motorised())
                .map(lane -> path(lane, lane.use() == Lane.Use.BUS ? PathKind.BUS_LANE : PathKind.LANE, LANE_METRES));
        Stream<Path> crossings = network.signals().stream()
                .flatMap(signal -> signal.crossings().stream())
                .map(crossing -> path(network.lane(crossing.lane()), PathKind.CROSSING, CROSSING_METRES));
        return Stream.of(inside, lanes, crossings).flatMap(part -> part).toList();
    }

    private Path path(Lane lane, PathKind kind, double width) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i + 1 < lane.shape().length; i += 2) {
            places.add(place(lane.shape()[i], lane.shape()[i + 1]));
        }
        return new Path(lane.id(), kind, width, places);
    }

    private List<StopLine> stopLines() {
        List<StopLine> lines = new ArrayList<>();
        for (Signal signal : network.signals()) {
            network.lanes().stream().filter(lane -> !lane.inside()).forEach(lane -> groups(lane, signal)
                    .forEach(group -> lines.add(
                            line(signal, group, GroupKind.VEHICLES, Curve.at(lane.shape(), lane.length()), 0.5))));
            signal.crossings().forEach(crossing -> kerbs(signal, crossing, lines));
        }
        return lines;
    }

    private Stream<String> groups(Lane lane, Signal signal) {
        return network.linksFrom(lane.index()).stream()
                .filter(link -> link.signal() == signal.index())
                .map(Link::signalLink)
                .map(position -> area.supply(signal.index()).at(position).name())
                .distinct();
    }

    private void kerbs(Signal signal, Crossing crossing, List<StopLine> lines) {
        double[] shape = network.lane(crossing.lane()).shape();
        String group = area.supply(signal.index()).at(crossing.signalLink()).name();
        for (double end : new double[] {0, crossing.length()}) {
            lines.add(line(signal, group, GroupKind.PEDESTRIANS, Curve.at(shape, end), 0.7));
        }
    }

    private StopLine line(Signal signal, String group, GroupKind kind, double[] at, double halfLanes) {
        double dx = -Math.sin(at[2]) * LANE_METRES * halfLanes;
        double dy = Math.cos(at[2]) * LANE_METRES * halfLanes;
        return new StopLine(signal.id(), group, kind, place(at[0] + dx, at[1] + dy), place(at[0] - dx, at[1] - dy));
    }
}
