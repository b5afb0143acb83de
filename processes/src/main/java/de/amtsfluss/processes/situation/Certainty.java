package de.amtsfluss.processes.situation;

/** The three degrees DV 102 draws differently. */
public enum Certainty {
    CONFIRMED,
    SUSPECTED,
    ACUTE
}
