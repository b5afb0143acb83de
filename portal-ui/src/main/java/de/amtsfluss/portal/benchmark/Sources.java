package de.amtsfluss.portal.benchmark;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.situation.RefreshRun;
import de.amtsfluss.processes.situation.SourceDesk;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The sources of the running portal, asked as an administrator asks them. */
final class Sources {

    static final Person ADMINISTRATOR =
            new Person("benchmark", "Benchmark", "benchmark@example.org", Set.of(Role.ADMINISTRATOR), Set.of());

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SourceDesk desk;

    Sources(Portal portal) {
        this.desk = portal.bean(SourceDesk.class);
    }

    /** Asks now and returns the run once it has ended. */
    RefreshRun ask(String source) {
        long before = last(source).map(RefreshRun::id).orElse(0L);
        desk.runNow(ADMINISTRATOR, source);
        return awaitAfter(source, before);
    }

    /** The first run that brought something; a machine that is still starting may need a second attempt. */
    RefreshRun awaitFirst(String source) {
        RefreshRun run = awaitAfter(source, 0);
        while (!run.outcome().orElseThrow().isSuccess()) {
            run = awaitAfter(source, run.id());
        }
        return run;
    }

    void pause(String source) {
        desk.pause(ADMINISTRATOR, source);
    }

    SourceDesk desk() {
        return desk;
    }

    static double milliseconds(RefreshRun run) {
        return Duration.between(run.startedAt(), run.finishedAt().orElseThrow()).toNanos() / 1e6;
    }

    private RefreshRun awaitAfter(String source, long before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<RefreshRun> run = last(source)
                    .filter(found -> found.id() > before && found.finishedAt().isPresent());
            if (run.isPresent()) {
                return run.get();
            }
            Portal.pause();
        }
        throw new IllegalStateException("The source (%s) was not asked in time.".formatted(source));
    }

    private Optional<RefreshRun> last(String source) {
        return desk.listRuns(ADMINISTRATOR, source, 1).stream().findFirst();
    }
}
