package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.situation.Facts;
import de.amtsfluss.processes.situation.Feeds;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Outcome;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Semantics;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Suspects sudden emptiness. An answer that misses more than half of what we hold and more than ten things, or
 * everything of at least five (of stations and things that stand somewhere: everything), is believed only when it came three times alike or a person vouches for it.
 */
@Component
final class EmptinessGuard {

    private static final int EQUAL_ANSWERS = 3;
    private static final int MANY = 10;
    private static final int SOME = 5;

    private final Feeds feeds;
    private final Facts facts;
    private final RefreshRuns runs;
    private final SourceCourse course;

    EmptinessGuard(Feeds feeds, Facts facts, RefreshRuns runs, SourceCourse course) {
        this.feeds = feeds;
        this.facts = facts;
        this.runs = runs;
        this.course = course;
    }

    boolean believes(RefreshRuns.Open run, List<Observation> observations) {
        Set<String> held = facts.listPresent(run.source());
        Set<String> missing = new HashSet<>(held);
        observations.forEach(observation -> missing.remove(observation.externalId()));
        boolean nothingLeft = !held.isEmpty() && observations.isEmpty() && neverEmpty(run.source());
        if (!nothingLeft && !isSudden(held.size(), missing.size())) {
            return true;
        }
        if (course.suspect(run.source(), hash(observations), EQUAL_ANSWERS)) {
            return true;
        }
        facts.suspect(run.source(), missing);
        runs.finish(
                run.id(),
                Outcome.EMPTY_SUSPECT,
                0,
                "%d of %d are missing; asked again in %d seconds."
                        .formatted(missing.size(), held.size(), SourceCourse.ASK_AGAIN_IN.toSeconds()));
        return false;
    }

    /** Stations go on measuring and hydrants stay where they are; only warnings and notices may all be over. */
    private boolean neverEmpty(String source) {
        Semantics semantics = feeds.reader(source).sheet().semantics();
        return semantics == Semantics.MEASUREMENT || semantics == Semantics.STATIC;
    }

    static boolean isSudden(int held, int missing) {
        boolean most = missing * 2 > held && missing > MANY;
        return most || (held >= SOME && missing == held);
    }

    private static String hash(List<Observation> observations) {
        var ids = new TreeSet<String>();
        observations.forEach(observation -> ids.add(observation.externalId()));
        byte[] bytes = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
        return new Payload(bytes, "").hash();
    }
}
