package de.amtsfluss.processes.traffic.observation;

/**
 * One property of one detector.
 *
 * @param id as the detector's centre names it
 * @param seconds an observation is about where it names only one moment
 */
public record Datastream(String id, String area, String detector, ObservedProperty property, double seconds) {

    private static final int LONGEST_NAME = 200;

    public Datastream {
        if (id.isBlank() || id.length() > LONGEST_NAME || detector.isBlank() || detector.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The datastream (%s) needs a name of at most %d characters."
                    .formatted(id.substring(0, Math.min(id.length(), LONGEST_NAME)), LONGEST_NAME));
        }
        if (!(seconds > 0 && seconds <= 3_600)) {
            throw new IllegalArgumentException(
                    "The datastream (%s) cannot be about %s seconds. Maybe hours are meant.".formatted(id, seconds));
        }
    }
}
