package de.amtsfluss.processes.situation;

/** Who may see a fact, from everybody to nobody without a release. */
public enum Classification {
    OPEN,
    /** Authorities and organisations with security tasks. */
    BOS,
    /** Whoever is assigned to the incident it belongs to. */
    INCIDENT,
    /** The organisation that owns it, and whom it releases it to. */
    OWNER,
    PERSONAL
}
