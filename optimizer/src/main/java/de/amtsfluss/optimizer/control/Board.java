package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Network;
import java.util.Arrays;

/** What the signals of one network tell each other: the pictures they show now, and how links were used so far. */
final class Board {
    final byte[] lights;
    final double[] shares;
    private final int[] start;

    Board(Network network) {
        start = new int[network.signals().size() + 1];
        for (int i = 0; i < network.signals().size(); i++) {
            start[i + 1] = start[i] + network.signals().get(i).size();
        }
        lights = new byte[start[network.signals().size()]];
        shares = new double[network.links().size()];
        Arrays.fill(shares, 1);
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
}
