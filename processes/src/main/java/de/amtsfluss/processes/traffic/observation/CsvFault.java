package de.amtsfluss.processes.traffic.observation;

/** A line of a file that could not be taken, and why. */
public record CsvFault(int line, String why) {}
