package de.amtsfluss.processes.situation.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells "none" from "nobody knows" for each wanted kind. */
final class Answers {

    private final Audience audience;
    private final List<SourceClock> clocks;
    private final Set<String> released;
    private final Instant now;

    Answers(Audience audience, List<SourceClock> clocks, List<String> released, Instant now) {
        this.audience = audience;
        this.clocks = clocks;
        this.released = Set.copyOf(released);
        this.now = now;
    }

    Answered of(Wanted wanted, boolean found) {
        List<SourceClock> able = clocks.stream()
                .filter(clock -> clock.kinds().contains(wanted.kind()))
                .toList();
        List<Reason> gaps = new ArrayList<>();
        if (able.isEmpty()) {
            gaps.add(Reason.of("no-source"));
        }
        if (audience.emergency().position().isEmpty() && !found) {
            gaps.add(Reason.of("no-position"));
        }
        able.forEach(clock -> gap(clock).ifPresent(code -> gaps.add(new Reason(code, clock.key()))));
        Answered.State state =
                found ? Answered.State.FOUND : gaps.isEmpty() ? Answered.State.VERIFIED_NONE : Answered.State.UNKNOWN;
        return new Answered(
                wanted.kind(),
                state,
                wanted.weight(),
                able.stream().map(SourceClock::key).toList(),
                gaps);
    }

    /**
     * Whether anything is hidden is not told: the answer is the same if there is nothing to hide. Sensors of a building
     * need no release: without consent of its owner there is nothing to know.
     */
    private Optional<String> gap(SourceClock clock) {
        if (Set.of("OWNER", "PERSONAL").contains(clock.classification())
                && !clock.kinds().contains("building-sensor")
                && !clock.owner().equals(audience.organisation())
                && !released.contains(clock.key())) {
            return Optional.of("not-released");
        }
        if (clock.checkedAt() == null) {
            return Optional.of("never");
        }
        if (clock.paused()) {
            return Optional.of("paused");
        }
        if (!clock.state().equals("UP")) {
            return Optional.of(clock.state().toLowerCase(Locale.ROOT));
        }
        boolean stale = Duration.between(clock.checkedAt(), now).toSeconds() > clock.staleSeconds();
        return stale ? Optional.of("stale") : Optional.empty();
    }

    /** Answered weight as part of all, rounded to hundredths. */
    static double completeness(List<Answered> answers) {
        double all = answers.stream().mapToInt(Answered::weight).sum();
        double answered = answers.stream()
                .filter(answer -> answer.state() != Answered.State.UNKNOWN)
                .mapToInt(Answered::weight)
                .sum();
        return all == 0 ? 0 : Math.round(answered / all * 100) / 100.0;
    }
}
