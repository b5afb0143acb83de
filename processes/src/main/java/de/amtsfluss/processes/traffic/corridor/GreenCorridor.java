package de.amtsfluss.processes.traffic.corridor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Green along a route, for a while.
 *
 * @param number by what people name the incident; may be empty
 * @param unit who drives, such as {@code 1-HLF20-1}
 * @param route edges of the area's network in the order they are driven
 */
public record GreenCorridor(
        UUID id,
        String incident,
        String number,
        String area,
        String unit,
        List<String> route,
        Instant requestedAt,
        Optional<Instant> reservedAt,
        Optional<Instant> releasedAt) {}
