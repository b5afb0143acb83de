package de.amtsfluss.optimizer.network;

/** Where the point 0, 0 of an area's metres lies on earth (WGS 84); x leads east, y north. Good for some kilometres. */
public record Origin(double longitude, double latitude) {
    private static final double METRES_PER_DEGREE = 111_320;

    public double longitude(double x) {
        return longitude + x / (METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude)));
    }

    public double latitude(double y) {
        return latitude + y / METRES_PER_DEGREE;
    }

    public double x(double longitudeThere) {
        return (longitudeThere - longitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    }

    public double y(double latitudeThere) {
        return (latitudeThere - latitude) * METRES_PER_DEGREE;
    }
}
