package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Certainty;
import de.amtsfluss.processes.situation.FactStatus;
import de.amtsfluss.processes.situation.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns warnings into observations, whoever issued them. */
final class CapFacts {

    private static final Duration BELIEVABLE = Duration.ofDays(366);
    private static final int CODES_AT_MOST = 400;
    /** As the weather service calls an area that has none. */
    private static final String NO_NAME = "polygonal event area";

    private CapFacts() {}

    /** Only warnings; what another one in the same answer replaces is left out. */
    static List<Observation> of(List<CapAlert> alerts) {
        List<CapAlert> warnings = alerts.stream().filter(CapAlert::isWarning).toList();
        return warnings.stream()
                .filter(alert -> warnings.stream().noneMatch(other -> replaces(other, alert)))
                .map(CapFacts::observation)
                .toList();
    }

    private static boolean replaces(CapAlert other, CapAlert alert) {
        return !other.identifier().equals(alert.identifier())
                && other.isExercise() == alert.isExercise()
                && other.references().contains(alert.identifier());
    }

    private static Observation observation(CapAlert alert) {
        Observation.Draft draft = Observation.about("warning", name(alert, alert.identifier()))
                .status(alert.isAllClear() ? FactStatus.ALL_CLEAR : FactStatus.CURRENT)
                .issued(alert.sent())
                .observed(alert.sent())
                .supersedes(alert.references().stream()
                        .map(reference -> name(alert, reference))
                        .toList())
                .say("sender", alert.sender())
                .say("msgType", alert.msgType())
                .say("capIdentifier", alert.identifier().replaceFirst("^dwd\\.", ""));
        if (alert.isExercise()) {
            draft.say("exercise", true);
        }
        alert.info().ifPresent(info -> describe(draft, alert, info));
        return draft.done();
    }

    /** Nothing an exercise says can end a warning that is meant. */
    private static String name(CapAlert alert, String identifier) {
        return alert.isExercise() ? "exercise/" + identifier : identifier;
    }

    private static void describe(Observation.Draft draft, CapAlert alert, CapAlert.Info info) {
        Optional<Instant> until = info.expires().filter(end -> alert.sent()
                .map(sent -> end.isBefore(sent.plus(BELIEVABLE)))
                .orElse(true));
        draft.title(info.headline().isBlank() ? info.event() : info.headline())
                .subkind(info.event())
                .severity(alert.isAllClear() ? 0 : severity(info.severity()))
                .certainty(certainty(info))
                .place(info.area())
                .valid(info.onset().or(alert::sent), until)
                .say("openEnded", until.isEmpty())
                .say("event", info.event())
                .say("description", info.description())
                .say("instruction", info.instruction())
                .say("urgency", info.urgency())
                .say("capCertainty", info.certainty())
                .say("senderName", info.senderName())
                .say("language", info.language())
                .say(
                        "area",
                        String.join(
                                ", ",
                                info.areaNames().stream()
                                        .filter(name -> !name.equals(NO_NAME))
                                        .limit(CODES_AT_MOST)
                                        .toList()))
                .say(
                        "areaCodes",
                        String.join(
                                " ",
                                info.areaCodes().stream().limit(CODES_AT_MOST).toList()));
    }

    private static int severity(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "extreme" -> 4;
            case "severe" -> 3;
            case "moderate" -> 2;
            case "minor" -> 1;
            default -> 0;
        };
    }

    private static Certainty certainty(CapAlert.Info info) {
        if (info.certainty().equalsIgnoreCase("Observed")) {
            return info.urgency().equalsIgnoreCase("Immediate") ? Certainty.ACUTE : Certainty.CONFIRMED;
        }
        return info.certainty().equalsIgnoreCase("Likely") ? Certainty.CONFIRMED : Certainty.SUSPECTED;
    }
}
