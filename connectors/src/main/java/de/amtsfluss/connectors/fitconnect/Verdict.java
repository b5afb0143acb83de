package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.connectors.jose.SecurityEvent;
import java.util.List;
import java.util.Map;

/**
 * What the subscriber said to a submission.
 *
 * @param problems reasons of a rejection, empty if it was accepted
 */
public record Verdict(boolean accepted, List<Problem> problems) {

    static Verdict rejection(SecurityEvent event) {
        return new Verdict(false, problems(event));
    }

    private static List<Problem> problems(SecurityEvent event) {
        return event.details().get("problems") instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(p -> Problem.of((Map<?, ?>) p))
                        .toList()
                : List.of();
    }
}
