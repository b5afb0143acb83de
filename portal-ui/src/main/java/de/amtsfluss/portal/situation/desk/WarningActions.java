package de.amtsfluss.portal.situation.desk;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.situation.desk.WarningDesk;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.own.OwnWarnings.Sent;
import de.amtsfluss.processes.situation.own.Warning;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Own warnings as the signed-in person may give them. */
@Component
class WarningActions {

    private final WarningDesk desk;
    private final SignedIn signedIn;

    WarningActions(WarningDesk desk, SignedIn signedIn) {
        this.desk = desk;
        this.signedIn = signedIn;
    }

    List<Sent> inForce(UUID emergency) {
        return desk.listInForce(person(), emergency);
    }

    void issue(UUID emergency, Warning warning, Optional<Sent> replaces) {
        desk.issue(person(), emergency, warning, replaces);
    }

    void cancel(UUID emergency, Sent newest) {
        desk.cancel(person(), emergency, newest);
    }

    byte[] cap(Emergency emergency, Sent sent) {
        return desk.cap(person(), emergency.id(), sent).getBytes(StandardCharsets.UTF_8);
    }

    private Person person() {
        return signedIn.person();
    }
}
