package de.amtsfluss.processes.traffic;

/** Student's t, as far as confidence intervals of 95 % need it. */
final class StudentT {

    /** 97.5 % quantiles of t for 1 to 30 degrees of freedom; beyond them an expansion of the normal quantile. */
    private static final double[] QUANTILES = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private StudentT() {}

    static double quantile(int degrees) {
        double z = 1.959964;
        return degrees <= QUANTILES.length ? QUANTILES[degrees - 1] : z + (z * z * z + z) / (4.0 * degrees);
    }
}
