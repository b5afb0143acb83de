package de.amtsfluss.optimizer.report;

/**
 * Quality levels of motor traffic at signals by mean wait (HBS). From E to F the bound is that of HBS 2001; HBS 2015 gives
 * F where more come than can pass, which a mean wait does not tell.
 */
enum Quality {
    A(20),
    B(35),
    C(50),
    D(70),
    E(100),
    F(Double.POSITIVE_INFINITY);

    private final double mostSeconds;

    Quality(double mostSeconds) {
        this.mostSeconds = mostSeconds;
    }

    static Quality of(double seconds) {
        for (Quality quality : values()) {
            if (seconds <= quality.mostSeconds) {
                return quality;
            }
        }
        return F;
    }
}
