package de.amtsfluss.optimizer.street;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.twin.LiveTraffic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Corridors that are reserved now, each with the vehicle that drives through it. */
final class Hurry {
    private final Network network;
    private final Map<String, Drive> drives = new LinkedHashMap<>();
    private final Map<String, Integer> finished = new LinkedHashMap<>();

    private static final class Drive {
        final GreenRoute route;
        final boolean green;
        long vehicle = -1;
        boolean gone;
        int edgesLeft;

        Drive(GreenRoute route, boolean green) {
            this.route = route;
            this.green = green;
            this.edgesLeft = route.edges().size() - 1;
        }
    }

    Hurry(Network network) {
        this.network = network;
    }

    /** Nothing happens if the corridor is there already. */
    void reserve(String corridor, List<Integer> edges) {
        drives.computeIfAbsent(corridor, key -> new Drive(new GreenRoute(network, edges), true));
    }

    /** Likewise, but nobody asks the signals for anything. */
    void drive(String corridor, List<Integer> edges) {
        drives.computeIfAbsent(corridor, key -> new Drive(new GreenRoute(network, edges), false));
    }

    void release(String corridor) {
        drives.remove(corridor);
    }

    boolean busy() {
        return !drives.isEmpty();
    }

    /** Lets vehicles in that have not come yet, and follows those that have. */
    void second(LiveTraffic traffic) {
        if (drives.isEmpty()) {
            return;
        }
        Map<Long, Integer> left = new LinkedHashMap<>();
        traffic.vehicles().stream()
                .filter(vehicle -> vehicle.body() == LiveTraffic.Body.EMERGENCY)
                .forEach(vehicle -> left.put(vehicle.id(), vehicle.nextEdges().size()));
        for (Drive drive : drives.values()) {
            if (drive.vehicle < 0) {
                drive.vehicle = traffic.enter(LiveTraffic.Body.EMERGENCY, drive.route.edges());
            } else {
                drive.edgesLeft = left.getOrDefault(drive.vehicle, drive.edgesLeft);
            }
        }
    }

    void left(LiveTraffic.Left vehicle) {
        drives.forEach((corridor, drive) -> {
            if (drive.vehicle == vehicle.id()) {
                drive.gone = true;
                finished.put(corridor, vehicle.travelled());
            }
        });
    }

    /** What a signal must show for somebody who still has to pass it. */
    Optional<String> wish(Mast mast) {
        int signal = mast.signal().index();
        return drives.values().stream()
                .filter(drive ->
                        drive.green && !drive.gone && drive.route.signals().contains(signal))
                .filter(drive -> drive.route.ahead(signal, drive.edgesLeft))
                .map(drive -> drive.route.picture(signal, mast.rules()))
                .findFirst();
    }

    /** Seconds the vehicle of a corridor needed through the area, once it has left. */
    Optional<Integer> travelled(String corridor) {
        return Optional.ofNullable(finished.get(corridor));
    }
}
