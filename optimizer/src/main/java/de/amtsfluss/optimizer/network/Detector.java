package de.amtsfluss.optimizer.network;

/**
 * Counts vehicles on a lane.
 *
 * @param id as readings name it
 * @param at metres from the begin of the lane
 */
public record Detector(String id, int lane, double at) {}
