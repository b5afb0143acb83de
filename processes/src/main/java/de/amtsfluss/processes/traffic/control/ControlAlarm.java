package de.amtsfluss.processes.traffic.control;

import java.time.Instant;
import java.util.Optional;

/**
 * The traffic office was told that the control of an area does not do as it should.
 *
 * @param rung what was in charge when it was told
 * @param reason name of a {@link de.amtsfluss.processes.traffic.StreetControl.Reason}
 * @param takenBy who sees to it
 * @param closedAt when the control was back by itself or by hand
 */
public record ControlAlarm(
        long id,
        String area,
        String rung,
        String reason,
        Instant openedAt,
        Optional<String> takenBy,
        Optional<Instant> closedAt) {}
