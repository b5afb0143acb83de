package de.amtsfluss.processes.traffic;

/**
 * What a detector saw in the hours a run looks at.
 *
 * @param vehiclesPerHour mean over the intervals that were reported
 * @param readings how many intervals were reported
 * @param differentReadings how many of them differed; a detector that always says the same is stuck
 */
public record DetectorCount(String detector, double vehiclesPerHour, int readings, int differentReadings) {}
