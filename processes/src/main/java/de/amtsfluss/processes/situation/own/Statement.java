package de.amtsfluss.processes.situation.own;

import de.amtsfluss.processes.situation.Certainty;
import de.amtsfluss.processes.situation.emergency.BadAlarm;
import de.amtsfluss.processes.situation.emergency.Position;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing a crew or a desk says.
 *
 * @param id made where it was written, so that a repeated message is the same statement
 * @param kind one of {@link #KINDS}
 * @param danger cell of the hazard matrix such as {@code SPREAD/CREW}; needed for an assessment
 * @param allClear an assessment that finds no danger
 * @param observedAt when it was so, not when it arrived
 */
public record Statement(
        String id,
        String kind,
        String text,
        String danger,
        Certainty certainty,
        boolean allClear,
        Optional<Position> position,
        Instant observedAt) {

    public static final Set<String> KINDS = Set.of("note", "assessment", "damage-area", "section", "assembly-area");
    public static final List<String> DANGERS = List.of(
            "RESPIRATORY_POISONS",
            "PANIC",
            "SPREAD",
            "NUCLEAR",
            "CHEMICALS",
            "INJURY",
            "EXPLOSION",
            "ELECTRICITY",
            "COLLAPSE");
    public static final List<String> TARGETS =
            List.of("PEOPLE", "ANIMALS", "ENVIRONMENT", "PROPERTY", "CREW", "EQUIPMENT");

    private static final int LONGEST = 500;

    /** @throws BadAlarm that names the part which is missing, too long or unknown */
    public Statement {
        demand("id", id.matches("[A-Za-z0-9-]{8,64}"));
        demand("kind", KINDS.contains(kind));
        demand("text", !text.isBlank() && text.length() <= LONGEST && text.indexOf('\0') < 0);
        demand("danger", danger.isEmpty() ? !kind.equals("assessment") : isCell(danger));
    }

    private static boolean isCell(String danger) {
        List<String> parts = Arrays.asList(danger.split("/"));
        return parts.size() == 2 && DANGERS.contains(parts.get(0)) && TARGETS.contains(parts.get(1));
    }

    private static void demand(String field, boolean sound) {
        if (!sound) {
            throw new BadAlarm(field, "The part (%s) is missing, unknown or longer than %d.".formatted(field, LONGEST));
        }
    }
}
