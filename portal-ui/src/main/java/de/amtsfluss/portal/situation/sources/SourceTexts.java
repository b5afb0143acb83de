package de.amtsfluss.portal.situation.sources;

import com.vaadin.flow.component.Component;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.Semantics;
import de.amtsfluss.processes.situation.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What people read about a source; the component knows the language. */
final class SourceTexts {

    private final Component in;

    SourceTexts(Component in) {
        this.in = in;
    }

    /** The key itself where a connector brought a source nobody has named here. */
    String name(String key) {
        String known = "situation.source.name." + key;
        String name = in.getTranslation(known);
        return name.equals(known) ? key : name;
    }

    /** Paused and stale count more than what the last attempt said. */
    String state(SourceState source, Instant now) {
        String state = in.getTranslation("situation.source.state." + stateKey(source, now));
        return source.isLeftAlone(now)
                ? state
                        + in.getTranslation(
                                "situation.source.breaker",
                                Times.moment(source.breakerUntil().orElseThrow()))
                : state;
    }

    static String stateKey(SourceState source, Instant now) {
        if (source.paused()) {
            return "paused";
        }
        if (source.semantics() == Semantics.PUSH) {
            return source.lastSuccessAt().isPresent() ? "listening" : "silent";
        }
        return source.isStale(now) ? "stale" : word(source.state());
    }

    String outcome(Optional<? extends Enum<?>> outcome) {
        return outcome.map(found -> in.getTranslation("situation.source.outcome." + word(found)))
                .orElseGet(() -> in.getTranslation("situation.source.outcome.none"));
    }

    String age(SourceState source, Instant now) {
        return source.age(now)
                .map(age -> in.getTranslation("situation.source.ago", duration(age)))
                .orElseGet(() -> in.getTranslation("situation.source.never"));
    }

    String due(SourceState source, Instant now) {
        if (source.semantics() == Semantics.PUSH || source.paused()) {
            return in.getTranslation("situation.source.due.none");
        }
        Duration left = Duration.between(now, source.nextDueAt());
        return left.isPositive()
                ? in.getTranslation("situation.source.due.in", duration(left))
                : in.getTranslation("situation.source.due.now");
    }

    /** In the largest unit that says enough. */
    String duration(Duration duration) {
        if (duration.toSeconds() < 120) {
            return in.getTranslation("situation.source.seconds", Math.max(0, duration.toSeconds()));
        }
        if (duration.toMinutes() < 120) {
            return in.getTranslation("situation.source.minutes", duration.toMinutes());
        }
        return duration.toHours() < 72
                ? in.getTranslation("situation.source.hours", duration.toHours())
                : in.getTranslation("situation.source.days", duration.toDays());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
