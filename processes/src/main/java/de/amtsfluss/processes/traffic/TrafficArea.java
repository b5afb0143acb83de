package de.amtsfluss.processes.traffic;

/**
 * Junctions whose signals get one plan together.
 *
 * @param key lower case, in addresses and files
 */
public record TrafficArea(String key, String name) {}
