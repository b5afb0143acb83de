package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the signals of one network tell each other: the pictures they show now, and how links were used so far. */
final class Board {
    static final int MEMORY_SECONDS = 16;
    /** Older plans of a neighbour are not believed. */
    private static final double PLAN_AGE_SECONDS = 10;

    private static final int REMEMBERED_VEHICLES = 20_000;

    final byte[] lights;
    private final byte[][] memory;
    private final Map<Long, Integer> lastLink = new LinkedHashMap<>(512, 0.75f, true);
    private double latest = Double.NEGATIVE_INFINITY;
    final double[] shares;
    private final int[] start;
    private final byte[][][] plans;
    private final double[] plannedAt;

    Board(Network network) {
        this(network, 1);
    }

    /** @param straight how much more often than a turn the way straight on is believed to be used at first */
    Board(Network network, double straight) {
        start = new int[network.signals().size() + 1];
        for (int i = 0; i < network.signals().size(); i++) {
            start[i + 1] = start[i] + network.signals().get(i).size();
        }
        lights = new byte[start[network.signals().size()]];
        plans = new byte[network.signals().size()][][];
        plannedAt = new double[network.signals().size()];
        memory = new byte[MEMORY_SECONDS + 1][lights.length];
        shares = new double[network.links().size()];
        network.links()
                .forEach(link ->
                        shares[link.index()] = link.direction() == 't' ? 0.02 : link.direction() == 's' ? straight : 1);
    }

    void shows(int signal, String picture) {
        for (int i = 0; i < picture.length(); i++) {
            lights[start[signal] + i] = switch (picture.charAt(i)) {
                case 'G' -> 3;
                case 'g' -> 2;
                case 'y' -> 1;
                default -> 0;
            };
        }
    }

    /** A signal says what it means to show, second by second; it may think better of it. */
    void plans(int signal, double time, byte[][] seconds) {
        plans[signal] = seconds;
        plannedAt[signal] = time;
    }

    /**
     * Writes what a signal said it will show from now on into the rows of one second each, at the signal's own lights.
     *
     * @return how many rows were written: none where it said nothing, or too long ago
     */
    int announced(int signal, double time, byte[][] rows) {
        double age = time - plannedAt[signal];
        if (plans[signal] == null || !(age >= 0 && age <= PLAN_AGE_SECONDS)) {
            return 0;
        }
        int first = (int) age;
        int count = Math.min(rows.length, plans[signal].length - first);
        for (int t = 0; t < count; t++) {
            byte[] row = plans[signal][first + t];
            System.arraycopy(row, 0, rows[t], start[signal], row.length);
        }
        return Math.max(0, count);
    }

    /** Learns how links are used: counts each vehicle once per link it is seen on. */
    void counts(long vehicle, int link) {
        Integer before = lastLink.put(vehicle, link);
        if (before == null || before != link) {
            shares[link]++;
        }
        if (lastLink.size() > REMEMBERED_VEHICLES) {
            lastLink.remove(lastLink.keySet().iterator().next());
        }
    }

    /** Remembers the lights of the second that has just passed; called by whoever is asked first in a second. */
    void turnTo(double time) {
        if (time > latest) {
            latest = time;
            byte[] oldest = memory[MEMORY_SECONDS];
            System.arraycopy(memory, 0, memory, 1, MEMORY_SECONDS);
            memory[0] = oldest;
            System.arraycopy(lights, 0, oldest, 0, lights.length);
        }
    }

    /** What was shown during the second that began so many seconds ago, at least 1. */
    byte[] lightsBefore(int secondsAgo) {
        return memory[Math.min(secondsAgo, MEMORY_SECONDS) - 1];
    }
}
