package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Movements of an area document: their way through the junction, whom they meet there and who goes first. */
final class AreaLinks {
    private static final double CAR_METRES = 5;

    private final AreaDocument document;
    private final AreaChecks checks;
    private final AreaRoads roads;
    private final AreaSignals signals;
    private final List<Draft> drafts = new ArrayList<>();

    private record Draft(
            int from, int to, int via, double[] path, double speed, char turn, int junction, int signal, int position) {

        double length() {
            return Math.max(0.1, Curve.length(path));
        }
    }

    AreaLinks(AreaDocument document, AreaChecks checks, AreaRoads roads, AreaSignals signals) {
        this.document = document;
        this.checks = checks;
        this.roads = roads;
        this.signals = signals;
    }

    List<Link> tie() {
        Set<String> known = new HashSet<>();
        for (AreaDocument.Connection connection : checks.list("links", document.links())) {
            String name = connection.from() + " > " + connection.to();
            checks.at("links", drafts.size(), name).once("link", name, known.add(name) ? null : name);
            drafts.add(draft(connection));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            links.add(link(i));
        }
        return links;
    }

    private Draft draft(AreaDocument.Connection connection) {
        Lane from = roads.lanes.get(checks.known("lane", connection.from(), roads.laneIndex));
        Lane to = roads.lanes.get(checks.known("lane", connection.to(), roads.laneIndex));
        int junction = roads.edges.get(from.edge()).toJunction();
        if (roads.edges.get(to.edge()).fromJunction() != junction) {
            throw checks.fault("the lanes do not meet at a junction");
        }
        if (!connection.turn().matches("[slrt]")) {
            throw checks.fault("turn [%s] is unknown, needed s, l, r or t".formatted(connection.turn()));
        }
        double[] path = Curve.bend(from.shape(), to.shape());
        double speed =
                Curve.comfortable(from.shape(), to.shape(), Curve.length(path), Math.min(from.speed(), to.speed()));
        String id = ":%s_%d".formatted(document.junctions().get(junction).id(), drafts.size());
        int signal = connection.group().isEmpty() ? -1 : signals.of(junction);
        int position = signal < 0 ? -1 : signals.take(signal, connection.group());
        int via = roads.addInside(id, path, speed, to.use());
        return new Draft(
                from.index(), to.index(), via, path, speed, connection.turn().charAt(0), junction, signal, position);
    }

    private Link link(int index) {
        Draft own = drafts.get(index);
        List<Integer> foes = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (i != index && meet(own, drafts.get(i))) {
                foes.add(i);
            }
        }
        int[] yields = foes.stream()
                .filter(foe -> yields(own, drafts.get(foe)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] foeAt =
                foes.stream().mapToDouble(foe -> at(own, drafts.get(foe))).toArray();
        double first = foes.stream()
                .filter(foe -> yields(own, drafts.get(foe)))
                .mapToDouble(foe -> at(own, drafts.get(foe)))
                .min()
                .orElse(0);
        return new Link(
                index,
                own.from(),
                own.to(),
                new int[] {own.via()},
                own.length(),
                own.speed(),
                own.turn(),
                own.junction(),
                own.signal(),
                own.position(),
                first > CAR_METRES && own.turn() == 'l' ? first - 1 : -1,
                foes.stream().mapToInt(Integer::intValue).toArray(),
                yields,
                foeAt);
    }

    private static double at(Draft own, Draft foe) {
        return Math.min(own.length(), Geometry.meets(own.path(), foe.path()));
    }

    private static boolean meet(Draft one, Draft other) {
        return one.junction() == other.junction()
                && one.from() != other.from()
                && (one.to() == other.to()
                        || Geometry.meets(one.path(), other.path()) < Curve.length(one.path()) - 0.01);
    }

    /** Lower priority, then who turns, then who has the other on his right. */
    private boolean yields(Draft one, Draft other) {
        int priority = priority(one) - priority(other);
        int turning = "srlt".indexOf(one.turn()) - "srlt".indexOf(other.turn());
        if (priority != 0 || turning != 0) {
            return priority < 0 || priority == 0 && turning > 0;
        }
        double angle = heading(other) - heading(one);
        return Math.sin(angle) > 0.5;
    }

    private int priority(Draft draft) {
        return roads.priorities.get(roads.lanes.get(draft.from()).edge());
    }

    private double heading(Draft draft) {
        return Curve.headingAtEnd(roads.lanes.get(draft.from()).shape());
    }
}
