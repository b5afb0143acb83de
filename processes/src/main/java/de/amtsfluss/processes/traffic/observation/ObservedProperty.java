package de.amtsfluss.processes.traffic.observation;

/** What a datastream of a detector tells. */
public enum ObservedProperty {
    /** Vehicles that passed in the interval. */
    VEHICLE_COUNT,
    /** Share of the interval somebody stood or drove on the detector, 0 to 1. */
    OCCUPANCY;

    boolean plausible(double result, double seconds) {
        return switch (this) {
            case VEHICLE_COUNT -> result >= 0 && result == Math.rint(result) && result <= 2 * seconds + 2;
            case OCCUPANCY -> result >= 0 && result <= 1;
        };
    }
}
