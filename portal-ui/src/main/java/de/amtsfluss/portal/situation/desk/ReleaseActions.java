package de.amtsfluss.portal.situation.desk;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.situation.desk.ReleaseDesk;
import de.amtsfluss.processes.situation.desk.ReleaseDesk.Closed;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Releases.Release;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Releases as the signed-in person may give and end them. */
@Component
class ReleaseActions {

    private final ReleaseDesk desk;
    private final SignedIn signedIn;

    ReleaseActions(ReleaseDesk desk, SignedIn signedIn) {
        this.desk = desk;
        this.signedIn = signedIn;
    }

    List<Closed> closed() {
        return desk.listClosed(person());
    }

    List<Emergency> open() {
        return desk.listOpen(person());
    }

    List<Release> list(UUID emergency) {
        return desk.list(person(), emergency);
    }

    void give(UUID emergency, String source, String organisation, Duration span, String reason) {
        desk.give(person(), emergency, source, organisation, span, reason);
    }

    void end(UUID emergency, Release release) {
        desk.end(person(), emergency, release);
    }

    private Person person() {
        return signedIn.person();
    }
}
