package de.amtsfluss.processes.modelling;

import java.time.Instant;
import java.util.Map;

/**
 * A package somebody is working on.
 *
 * @param base version the work began from
 */
public record ModelDraft(int base, Map<String, byte[]> files, Instant savedAt) {}
