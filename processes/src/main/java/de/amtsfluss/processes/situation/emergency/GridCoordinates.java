package de.amtsfluss.processes.situation.emergency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Metres in a grid, as control rooms write them: UTM with its zone ({@code 32U 483012 5730123}, {@code 32483012
 * 5730123}) and Gauss-Krüger, whose Rechtswert begins with the zone ({@code 3483012 5730123}). UTM without a zone is
 * not guessed, since the wrong one is hundreds of kilometres off.
 */
final class GridCoordinates {

    private static final String METRES = "(?:[.,]\\d{1,3})?\\s*m?";
    private static final String BETWEEN = "[\\s;,/]+(?:[HN]\\p{L}*\\s*[:=]?\\s*)?";
    private static final Pattern UTM = Pattern.compile(
            "\\b(3[1-3])\\s*[TUV]?\\s*(?:[A-Z]+\\s*[:=]?\\s*)?(\\d{6})" + METRES + BETWEEN + "(\\d{7})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GAUSS_KRUEGER = Pattern.compile(
            "(?<![\\d])([2-5])(\\d{6})" + METRES + BETWEEN + "(5[2-9]\\d{5}|6[01]\\d{5})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final double FALSE_EASTING = 500_000;
    private static final Ellipsoid GRS80 = new Ellipsoid(6_378_137, 1 / 298.257222101);
    private static final Ellipsoid BESSEL = new Ellipsoid(6_377_397.155, 1 / 299.1528128);

    private GridCoordinates() {}

    /** The first of either kind in a text. */
    static Optional<Position> find(String text) {
        Matcher utm = UTM.matcher(text);
        if (utm.find()) {
            int meridian = Integer.parseInt(utm.group(1)) * 6 - 183;
            return Optional.of(
                    GRS80.position(meridian, (number(utm, 2) - FALSE_EASTING) / 0.9996, number(utm, 3) / 0.9996));
        }
        Matcher gaussKrueger = GAUSS_KRUEGER.matcher(text);
        if (gaussKrueger.find()) {
            int meridian = Integer.parseInt(gaussKrueger.group(1)) * 3;
            return Optional.of(fromPotsdam(
                    BESSEL.position(meridian, number(gaussKrueger, 2) - FALSE_EASTING, number(gaussKrueger, 3))));
        }
        return Optional.empty();
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }

    /** By the seven parameters for the whole of Germany (EPSG:1777), good to some metres. */
    private static Position fromPotsdam(Position potsdam) {
        double second = Math.toRadians(1 / 3600.0);
        double[] at = BESSEL.inSpace(potsdam);
        double rx = 0.202 * second;
        double ry = 0.045 * second;
        double rz = -2.455 * second;
        double scale = 1 + 6.7e-6;
        return GRS80.onGround(
                598.1 + scale * (at[0] - rz * at[1] + ry * at[2]),
                73.7 + scale * (rz * at[0] + at[1] - rx * at[2]),
                418.2 + scale * (-ry * at[0] + rx * at[1] + at[2]));
    }

    /** @param semiMajor in metres */
    private record Ellipsoid(double semiMajor, double flattening) {

        /** Inverse transverse Mercator by Krüger's series, in metres from the meridian and the equator. */
        Position position(int meridian, double east, double north) {
            double n = flattening / (2 - flattening);
            double radius = semiMajor / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64);
            double xi = north / radius;
            double eta = east / radius;
            double[] series = {
                n / 2 - 2 * n * n / 3 + 37 * n * n * n / 96, n * n / 48 + n * n * n / 15, 17 * n * n * n / 480
            };
            double xi0 = xi;
            double eta0 = eta;
            for (int j = 1; j <= series.length; j++) {
                xi0 -= series[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
                eta0 -= series[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
            }
            double longitude = Math.toDegrees(Math.atan2(Math.sinh(eta0), Math.cos(xi0)));
            double conformal = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
            return new Position(meridian + longitude, Math.toDegrees(geographic(conformal)));
        }

        private double geographic(double conformal) {
            double e = Math.sqrt(eccentricity());
            double isometric = atanh(Math.sin(conformal));
            double latitude = conformal;
            for (int i = 0; i < 6; i++) {
                latitude = Math.asin(Math.tanh(isometric + e * atanh(e * Math.sin(latitude))));
            }
            return latitude;
        }

        double[] inSpace(Position position) {
            double latitude = Math.toRadians(position.latitude());
            double longitude = Math.toRadians(position.longitude());
            double radius = transverseRadius(latitude);
            return new double[] {
                radius * Math.cos(latitude) * Math.cos(longitude),
                radius * Math.cos(latitude) * Math.sin(longitude),
                radius * (1 - eccentricity()) * Math.sin(latitude)
            };
        }

        Position onGround(double x, double y, double z) {
            double axis = Math.hypot(x, y);
            double latitude = Math.atan2(z, axis * (1 - eccentricity()));
            for (int i = 0; i < 6; i++) {
                latitude = Math.atan2(z + eccentricity() * transverseRadius(latitude) * Math.sin(latitude), axis);
            }
            return new Position(Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(latitude));
        }

        private double transverseRadius(double latitude) {
            return semiMajor / Math.sqrt(1 - eccentricity() * Math.pow(Math.sin(latitude), 2));
        }

        private double eccentricity() {
            return flattening * (2 - flattening);
        }

        private static double atanh(double x) {
            return Math.log((1 + x) / (1 - x)) / 2;
        }
    }
}
