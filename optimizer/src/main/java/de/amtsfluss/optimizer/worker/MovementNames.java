package de.amtsfluss.optimizer.worker;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.Edge;
import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import java.util.HashMap;
import java.util.Map;

/** Movements in words people at the junction would use: its name, the group, the street they come from and the turn. */
final class MovementNames {
    private final Map<String, String> names = new HashMap<>();

    MovementNames(Area area) {
        Network network = area.network();
        for (Link link : network.links()) {
            if (link.signalled()) {
                Edge from = network.edge(network.lane(link.fromLane()).edge());
                Edge to = network.edge(network.lane(link.toLane()).edge());
                String group = area.supply(link.signal()).at(link.signalLink()).name();
                names.put(
                        from.id() + " → " + to.id(),
                        "%s %s: %s %s"
                                .formatted(
                                        area.supply(link.signal()).name(),
                                        group,
                                        area.roadNames().get(from.index()),
                                        arrow(link.direction())));
            }
        }
    }

    private static String arrow(char direction) {
        return switch (direction) {
            case 'l', 'L' -> "↰";
            case 'r', 'R' -> "↱";
            case 't' -> "↶";
            default -> "↑";
        };
    }

    /** The name itself where it is no movement of the area. */
    String of(String movement) {
        return names.getOrDefault(movement, movement);
    }
}
