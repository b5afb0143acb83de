package de.amtsfluss.optimizer.network;

import java.util.List;

/** A road in one direction between two junctions; {@code lanes} are indices, rightmost first. */
public record Edge(int index, String id, int fromJunction, int toJunction, List<Integer> lanes) {
    public Edge {
        lanes = List.copyOf(lanes);
    }
}
