package de.amtsfluss.processes.situation;

import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/**
 * Told after the commit of what changed.
 *
 * @param extent of all changed facts before and after, WGS 84, x longitude, y latitude; empty if none has a place
 */
public record FactsChanged(String source, Set<String> kinds, Optional<Envelope> extent) {}
