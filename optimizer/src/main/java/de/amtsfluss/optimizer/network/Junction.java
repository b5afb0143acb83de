package de.amtsfluss.optimizer.network;

import java.util.List;

/** A node; {@code links} are the vehicle movements through it. */
public record Junction(int index, String id, String kind, double x, double y, List<Integer> links) {
    public Junction {
        links = List.copyOf(links);
    }
}
