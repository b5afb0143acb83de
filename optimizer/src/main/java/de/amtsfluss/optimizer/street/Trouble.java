package de.amtsfluss.optimizer.street;

/** Shares of the detectors that are lost, say everything twice, are late or always say the same. */
public record Trouble(double lost, double duplicated, double delayed, double stuck, int delaySeconds) {
    public static final Trouble NONE = new Trouble(0, 0, 0, 0, 0);
}
