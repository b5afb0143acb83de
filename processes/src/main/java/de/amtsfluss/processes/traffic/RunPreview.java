package de.amtsfluss.processes.traffic;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What a run would meet if it began now.
 *
 * @param detectors that reported in the hours the run looks at
 * @param believed of these
 * @param usable enough of them are believed
 * @param takes how long search and proof take, by the pace of earlier runs of the area; empty if there was none
 * @param underWay the run that keeps it from beginning
 */
public record RunPreview(
        int detectors, int believed, boolean usable, Optional<Duration> takes, Optional<UUID> underWay) {}
