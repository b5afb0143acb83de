package de.amtsfluss.optimizer.network;

import java.util.List;
import java.util.Map;

/**
 * A network with what an office keeps about it.
 *
 * @param key lower case, in addresses and files
 * @param fictitious its geometry is made up; whoever shows it says so
 * @param note where it comes from, for people
 * @param supplies one per signal, in the network's order
 * @param stations edges on which emergency units come into the area
 * @param roadNames by edge
 */
public record Area(
        String key,
        String name,
        boolean fictitious,
        String note,
        Origin origin,
        Network network,
        List<SignalSupply> supplies,
        List<Detector> detectors,
        List<Integer> stations,
        AreaTraffic traffic,
        Map<Integer, String> roadNames) {

    public Area {
        supplies = List.copyOf(supplies);
        detectors = List.copyOf(detectors);
        stations = List.copyOf(stations);
        roadNames = Map.copyOf(roadNames);
    }

    public SignalSupply supply(int signal) {
        return supplies.get(signal);
    }
}
