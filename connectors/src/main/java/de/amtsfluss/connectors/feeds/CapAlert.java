package de.amtsfluss.connectors.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A warning as the Common Alerting Protocol 1.2 has it, in whichever syntax it came.
 *
 * @param references identifiers of what it replaces
 * @param info in the language we read; empty if there is none at all
 */
record CapAlert(
        String identifier,
        String sender,
        Optional<Instant> sent,
        String status,
        String msgType,
        List<String> references,
        Optional<Info> info) {

    /** @param areaCodes Amtliche Regionalschlüssel or warn cells */
    record Info(
            String language,
            String event,
            String responseType,
            String urgency,
            String severity,
            String certainty,
            String headline,
            String description,
            String instruction,
            String senderName,
            Optional<Instant> onset,
            Optional<Instant> expires,
            List<String> areaNames,
            List<String> areaCodes,
            Optional<Geometry> area) {}

    /** Tests and drafts are no warnings; those of an exercise are warnings within exercises. */
    boolean isWarning() {
        return status.equalsIgnoreCase("Actual") || isExercise();
    }

    boolean isExercise() {
        return status.equalsIgnoreCase("Exercise");
    }

    boolean isAllClear() {
        return msgType.equalsIgnoreCase("Cancel")
                || info.filter(said -> said.responseType().equalsIgnoreCase("AllClear"))
                        .isPresent();
    }
}
