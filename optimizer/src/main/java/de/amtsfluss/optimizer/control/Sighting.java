package de.amtsfluss.optimizer.control;

import java.util.List;

/**
 * One vehicle as the sensors see it.
 *
 * @param vehicle a number that stays the same while the vehicle is in sight
 * @param lane index of the lane, also one inside a junction
 * @param position metres from the lane's begin to the vehicle's front bumper
 * @param speed metres per second
 * @param length metres
 * @param nextEdges edges the vehicle will take after the present one, nearest first; empty where unknown
 */
public record Sighting(
        long vehicle, int lane, double position, double speed, double length, Kind kind, List<Integer> nextEdges) {

    /** How much a vehicle counts, see {@link ControlSettings}. */
    public enum Kind {
        CAR,
        TRUCK,
        BUS,
        EMERGENCY
    }
}
