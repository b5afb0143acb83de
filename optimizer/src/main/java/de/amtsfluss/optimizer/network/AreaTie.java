package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns an area document into a network: first roads, then links, signals, and who drives there. */
final class AreaTie {
    private final AreaDocument document;
    private final AreaChecks checks;
    private final AreaRoads roads;

    AreaTie(AreaDocument document, AreaChecks checks) {
        this.document = document;
        this.checks = checks;
        this.roads = new AreaRoads(document, checks);
    }

    Area tie() {
        checks.at("key", -1, "key").key("key", document.key());
        checks.at("origin", -1, "origin").within("longitude", document.origin().longitude(), -180, 180);
        checks.within("latitude", document.origin().latitude(), -80, 80);
        checks.at("name", -1, "name").within("length", document.name().length(), 1, 200);
        roads.tie();
        AreaSignals signals = new AreaSignals(document, checks, roads);
        signals.number();
        List<Link> links = new AreaLinks(document, checks, roads, signals).tie();
        signals.tie(links);
        Network network = new Network(roads.edges, roads.lanes, links, junctions(links), signals.signals);
        return new Area(
                document.key(),
                document.name(),
                document.fictitious(),
                document.note(),
                document.origin(),
                network,
                signals.supplies,
                detectors(network),
                stations(),
                new AreaFlows(document, checks, network, signals).tie(),
                roads.names);
    }

    private List<Junction> junctions(List<Link> links) {
        List<Junction> junctions = new ArrayList<>();
        for (AreaDocument.Node node : document.junctions()) {
            int index = junctions.size();
            List<Integer> own = links.stream()
                    .filter(link -> link.junction() == index)
                    .map(Link::index)
                    .toList();
            boolean signalled = own.stream().anyMatch(link -> links.get(link).signalled());
            String kind = own.isEmpty() ? "dead_end" : signalled ? "traffic_light" : "priority";
            junctions.add(new Junction(index, node.id(), kind, node.x(), node.y(), own));
        }
        return junctions;
    }

    private List<Integer> stations() {
        checks.at("stations", -1, "stations");
        return checks.list("stations", document.stations()).stream()
                .map(road -> checks.known("road", road, roads.edgeIndex))
                .toList();
    }

    private List<Detector> detectors(Network network) {
        List<Detector> detectors = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        for (AreaDocument.Loop loop : checks.list("detectors", document.detectors())) {
            checks.at("detectors", detectors.size(), loop.id()).id("id", loop.id());
            checks.once("detector", loop.id(), known.put(loop.id(), detectors.size()));
            int lane = checks.known("lane", loop.lane(), roads.laneIndex);
            double length = network.lane(lane).length();
            detectors.add(new Detector(
                    loop.id(), lane, length - checks.within("beforeEnd", loop.beforeEnd(), 0, Math.floor(length))));
        }
        return detectors;
    }
}
