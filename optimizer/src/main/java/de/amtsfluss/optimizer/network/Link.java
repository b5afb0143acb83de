package de.amtsfluss.optimizer.network;

import java.util.Arrays;

/**
 * A movement through a junction from one lane to another. The arrays are shared and must not be written.
 *
 * @param via lanes inside the junction, in driving order; empty where the lanes touch
 * @param length metres inside the junction
 * @param speed permitted speed inside, metres per second
 * @param direction SUMO's letter: s straight, l and L left, r and R right, t turnaround
 * @param signal index of the signal that governs it, or -1
 * @param signalLink position in the signal's picture, or -1
 * @param waitAt metres after the stop line where a yielding vehicle may wait, or -1
 * @param foes links whose path crosses or merges with this one
 * @param yieldsTo the foes that have the right of way when both are open
 * @param foeAt metres on this link where the conflict with the foe of the same position begins
 */
public record Link(
        int index,
        int fromLane,
        int toLane,
        int[] via,
        double length,
        double speed,
        char direction,
        int junction,
        int signal,
        int signalLink,
        double waitAt,
        int[] foes,
        int[] yieldsTo,
        double[] foeAt) {

    public boolean signalled() {
        return signal >= 0;
    }

    public boolean yieldsTo(int link) {
        return Arrays.stream(yieldsTo).anyMatch(other -> other == link);
    }

    public boolean leftTurn() {
        return direction == 'l' || direction == 'L' || direction == 't';
    }
}
