package de.amtsfluss.processes.situation.emergency;

import java.util.Optional;

/** A place in WGS 84, degrees. */
public record Position(double longitude, double latitude) {

    /** Fits a point near the ground in degrees to metres well enough for some ten kilometres around. */
    private static final double METRES_PER_DEGREE = 111_195;

    /** @throws BadAlarm if this is no place on earth, or the 0/0 that stands for a missing one */
    public Position {
        boolean onEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
        if (!onEarth || longitude == 0 && latitude == 0) {
            throw new BadAlarm(
                    "position",
                    "The position (%s, %s) is no place. Maybe the coordinates are missing."
                            .formatted(longitude, latitude));
        }
    }

    /** Degrees as people write them, in either order; empty if there are none in the text. */
    public static Optional<Position> read(String text) {
        return AlarmLetter.position(text);
    }

    /** Metres east of here. */
    public double eastOf(double otherLongitude) {
        return (otherLongitude - longitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    }

    /** Metres north of here. */
    public double northOf(double otherLatitude) {
        return (otherLatitude - latitude) * METRES_PER_DEGREE;
    }

    /** Degrees of longitude that make so many metres here. */
    public double longitudes(double metres) {
        return metres / METRES_PER_DEGREE / Math.max(0.01, Math.cos(Math.toRadians(latitude)));
    }

    /** Degrees of latitude that make so many metres. */
    public static double latitudes(double metres) {
        return metres / METRES_PER_DEGREE;
    }
}
