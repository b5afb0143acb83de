package de.amtsfluss.optimizer.control;

import java.util.BitSet;
import java.util.List;

/**
 * What is known of the network at one second. A controller looks only at its own surroundings.
 *
 * @param time now, seconds
 * @param measuredAt when the sightings were true; older than {@code time} when messages are late
 * @param deadLanes lanes whose detector is known to be silent; nothing is seen there
 */
public record Observation(
        double time, double measuredAt, List<Sighting> vehicles, List<PedestrianWait> pedestrians, BitSet deadLanes) {

    public Observation {
        vehicles = List.copyOf(vehicles);
        pedestrians = List.copyOf(pedestrians);
        deadLanes = (BitSet) deadLanes.clone();
    }

    public static Observation of(double time, List<Sighting> vehicles) {
        return new Observation(time, time, vehicles, List.of(), new BitSet());
    }

    /** Nothing arrived: the controllers must do without. */
    public static Observation lost(double time, double lastHeard) {
        return new Observation(time, lastHeard, List.of(), List.of(), new BitSet());
    }

    public double ageSeconds() {
        return time - measuredAt;
    }

    @Override
    public BitSet deadLanes() {
        return (BitSet) deadLanes.clone();
    }

    public boolean dead(int lane) {
        return deadLanes.get(lane);
    }

    public boolean noDeadLanes() {
        return deadLanes.isEmpty();
    }
}
