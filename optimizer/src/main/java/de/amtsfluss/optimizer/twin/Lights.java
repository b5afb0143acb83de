package de.amtsfluss.optimizer.twin;

/** Says what every signal of a network shows; called once per second, in the hot loop. */
@FunctionalInterface
public interface Lights {
    /** @param lights one entry per position of all signals, see {@link Roads#lightStart}; values of {@link Traffic} */
    void show(long second, byte[] lights);
}
