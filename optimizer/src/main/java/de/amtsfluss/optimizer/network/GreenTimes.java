package de.amtsfluss.optimizer.network;

import java.util.List;

/**
 * A fixed program as engineers write it: when each group is green.
 *
 * @param cycle seconds (Umlaufzeit)
 * @param offset seconds by which second 0 of the program lies after second 0 of the area
 */
public record GreenTimes(int cycle, int offset, List<Window> windows) {

    /** @param from second of the cycle; {@code to} may lie before it, then the green runs over the end of the cycle */
    public record Window(String group, int from, int to) {}

    public GreenTimes {
        windows = List.copyOf(windows);
    }

    /** True where the group is green in this second of the cycle. */
    public boolean green(String group, int second) {
        return windows.stream()
                .filter(window -> window.group().equals(group))
                .anyMatch(window -> lasted(window, second) < length(window));
    }

    public int length(Window window) {
        return Math.floorMod(window.to() - window.from() - 1, cycle) + 1;
    }

    private int lasted(Window window, int second) {
        return Math.floorMod(second - window.from(), cycle);
    }

    /** Seconds the group is green per cycle. */
    public int greenOf(String group) {
        return windows.stream()
                .filter(window -> window.group().equals(group))
                .mapToInt(this::length)
                .sum();
    }
}
