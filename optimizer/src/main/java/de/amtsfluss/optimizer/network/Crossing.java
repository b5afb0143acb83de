package de.amtsfluss.optimizer.network;

import java.util.List;

/** A signalled pedestrian crossing; {@code crosses} are the links whose vehicles drive over it. */
public record Crossing(String id, int lane, int signal, int signalLink, double length, List<Integer> crosses) {
    public Crossing {
        crosses = List.copyOf(crosses);
    }
}
