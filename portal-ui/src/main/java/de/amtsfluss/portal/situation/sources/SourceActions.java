package de.amtsfluss.portal.situation.sources;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.situation.Quarantined;
import de.amtsfluss.processes.situation.RefreshRun;
import de.amtsfluss.processes.situation.SourceDesk;
import de.amtsfluss.processes.situation.SourceDesk.Setback;
import de.amtsfluss.processes.situation.SourceState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sources as the signed-in person may see and steer them. */
@Component
class SourceActions {

    private static final int RUNS = 50;

    private final SourceDesk desk;
    private final SignedIn signedIn;
    private final Clock clock;

    SourceActions(SourceDesk desk, SignedIn signedIn, Clock clock) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    List<SourceState> list() {
        return desk.list(person());
    }

    SourceState source(String key) {
        return list().stream()
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("There is no source (%s).".formatted(key)));
    }

    List<RefreshRun> runs(String key) {
        return desk.listRuns(person(), key, RUNS);
    }

    Optional<Setback> setback(String key) {
        return desk.findSetback(person(), key);
    }

    List<Quarantined> quarantine() {
        return desk.listQuarantine(person());
    }

    boolean mayAct() {
        return person().is(Role.ADMINISTRATOR);
    }

    void runNow(String key) {
        desk.runNow(person(), key);
    }

    void pause(String key, boolean paused) {
        if (paused) {
            desk.pause(person(), key);
        } else {
            desk.resume(person(), key);
        }
    }

    void believe(String key) {
        desk.believe(person(), key);
    }

    void schedule(String key, Duration interval) {
        desk.schedule(person(), key, interval);
    }

    void settle(Quarantined found) {
        desk.settle(person(), found);
    }

    Instant now() {
        return clock.instant();
    }

    private Person person() {
        return signedIn.person();
    }
}
