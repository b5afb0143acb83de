package de.amtsfluss.optimizer.control;

/** People waiting at a crossing: position in the signal's picture, how many, the longest wait in seconds. */
public record PedestrianWait(int signal, int signalLink, int people, double longestWait) {}
