package de.amtsfluss.optimizer.network;

import java.util.List;

/**
 * Lamps that always show the same, such as K1 for vehicles or F2 for people on foot.
 *
 * @param positions in the signal's picture
 * @param minGreen seconds
 */
public record SignalGroup(String name, Kind kind, List<Integer> positions, int minGreen) {

    public enum Kind {
        VEHICLES,
        PEDESTRIANS
    }

    public SignalGroup {
        positions = List.copyOf(positions);
    }

    public boolean walks() {
        return kind == Kind.PEDESTRIANS;
    }
}
