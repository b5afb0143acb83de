package de.amtsfluss.processes.situation.own;

import de.amtsfluss.processes.situation.emergency.BadAlarm;
import java.time.Duration;

/**
 * What a control room wants the public around a scene to know.
 *
 * @param severity as CAP says it: Minor, Moderate, Severe or Extreme
 * @param span how long it holds
 */
public record Warning(String headline, String instruction, String severity, int radiusMetres, Duration span) {

    private static final Duration LONGEST = Duration.ofHours(48);

    /** @throws BadAlarm that names the part which cannot be */
    public Warning {
        demand("headline", !headline.isBlank() && headline.length() <= 160);
        demand("instruction", instruction.length() <= 1_000);
        demand("severity", severity.matches("Minor|Moderate|Severe|Extreme"));
        demand("radius", radiusMetres >= 50 && radiusMetres <= 50_000);
        demand("span", !span.isNegative() && !span.isZero() && span.compareTo(LONGEST) <= 0);
    }

    private static void demand(String field, boolean sound) {
        if (!sound) {
            throw new BadAlarm(field, "The warning's (%s) is missing or out of bounds.".formatted(field));
        }
    }
}
