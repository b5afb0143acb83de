package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Signals of an area document with their groups, crossings and local programs. */
final class AreaSignals {
    final List<Signal> signals = new ArrayList<>();
    final List<SignalSupply> supplies = new ArrayList<>();

    private final AreaDocument document;
    private final AreaChecks checks;
    private final AreaRoads roads;
    private final Map<Integer, Integer> signalOfJunction = new HashMap<>();
    private final List<Map<String, List<Integer>>> positions = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    AreaSignals(AreaDocument document, AreaChecks checks, AreaRoads roads) {
        this.document = document;
        this.checks = checks;
        this.roads = roads;
    }

    /** Makes signals and groups known before links name them. */
    void number() {
        for (AreaDocument.Lamps lamps : checks.list("signals", document.signals())) {
            int index = positions.size();
            checks.at("signals", index, lamps.junction());
            int junction = checks.known("junction", lamps.junction(), roads.junctionIndex);
            checks.once("signal of junction", lamps.junction(), signalOfJunction.put(junction, index));
            Map<String, List<Integer>> groups = new HashMap<>();
            for (AreaDocument.Group group : lamps.groups()) {
                checks.id("name", group.name());
                checks.once("group", group.name(), groups.put(group.name(), new ArrayList<>()));
            }
            positions.add(groups);
            sizes.add(0);
        }
    }

    /** The signal of a junction; a fault of the present element if there is none. */
    int of(int junction) {
        Integer signal = signalOfJunction.get(junction);
        if (signal == null) {
            throw checks.fault("there is no signal at its junction");
        }
        return signal;
    }

    /** The next position of the picture, for this group. */
    int take(int signal, String group) {
        List<Integer> own = positions.get(signal).get(group);
        if (own == null) {
            throw checks.fault("group [%s] is unknown".formatted(group));
        }
        int position = sizes.get(signal);
        own.add(position);
        sizes.set(signal, position + 1);
        return position;
    }

    int position(String junction, String group) {
        int signal = of(checks.known("junction", junction, roads.junctionIndex));
        List<Integer> own = positions.get(signal).get(group);
        if (own == null || own.size() != 1) {
            throw checks.fault("group [%s] is not a crossing".formatted(group));
        }
        return own.getFirst();
    }

    void tie(List<Link> links) {
        for (int index = 0; index < positions.size(); index++) {
            tie(index, document.signals().get(index), links);
        }
    }

    private void tie(int index, AreaDocument.Lamps lamps, List<Link> links) {
        checks.at("signals", index, lamps.junction());
        List<Crossing> crossings = crossings(index, lamps, links);
        List<SignalGroup> groups = lamps.groups().stream()
                .map(group -> group(index, group, crossings))
                .toList();
        List<List<Integer>> linksAt = IntStream.range(0, sizes.get(index))
                .mapToObj(position -> links.stream()
                        .filter(link -> link.signal() == index && link.signalLink() == position)
                        .map(Link::index)
                        .toList())
                .toList();
        SignalTimes times = new SignalTimes(lamps, checks, groups, new Ways(roads.lanes, links, linksAt, crossings));
        SignalSupply supply = times.supply(index, name(lamps));
        List<Signal.Phase> phases = new ProgramPictures(supply).phases(supply.program());
        signals.add(new Signal(
                index, lamps.junction(), sizes.get(index), lamps.program().offset(), phases, linksAt, crossings));
        supplies.add(supply);
    }

    private String name(AreaDocument.Lamps lamps) {
        return document.junctions()
                .get(roads.junctionIndex.get(lamps.junction()))
                .name();
    }

    private List<Crossing> crossings(int signal, AreaDocument.Lamps lamps, List<Link> links) {
        List<Crossing> crossings = new ArrayList<>();
        for (AreaDocument.Zebra zebra : lamps.crossings()) {
            double[] line = checks.line("line", zebra.line());
            int position = take(signal, zebra.group());
            int lane = roads.addInside(
                    ":%s_%s_0".formatted(lamps.junction(), zebra.group()), line, 1.2, Lane.Use.PEDESTRIANS);
            List<Integer> crosses = links.stream()
                    .filter(link -> link.signal() == signal)
                    .filter(link ->
                            Clearance.meet(roads.lanes.get(link.via()[0]).shape(), line))
                    .map(Link::index)
                    .toList();
            crossings.add(
                    new Crossing(roads.lanes.get(lane).id(), lane, signal, position, Curve.length(line), crosses));
        }
        return crossings;
    }

    private SignalGroup group(int signal, AreaDocument.Group group, List<Crossing> crossings) {
        List<Integer> own = positions.get(signal).get(group.name());
        boolean walks = crossings.stream().anyMatch(crossing -> own.contains(crossing.signalLink()));
        if (!group.kind().equals(walks ? "pedestrians" : "vehicles") || own.isEmpty() || walks && own.size() > 1) {
            throw checks.fault(
                    "group [%s] of kind [%s] has [%d] positions; vehicles need links, pedestrians one crossing"
                            .formatted(group.name(), group.kind(), own.size()));
        }
        double least = crossings.stream()
                .filter(crossing -> own.contains(crossing.signalLink()))
                .mapToDouble(crossing -> Math.ceil(crossing.length() / 2 / Clearance.WALKING_SPEED))
                .findFirst()
                .orElse(5);
        checks.within("minGreen of " + group.name(), group.minGreen(), Math.max(5, least), 60);
        return new SignalGroup(
                group.name(), walks ? SignalGroup.Kind.PEDESTRIANS : SignalGroup.Kind.VEHICLES, own, group.minGreen());
    }
}
