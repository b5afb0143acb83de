package de.amtsfluss.portal.operations;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.traffic.ControlDesk;
import de.amtsfluss.processes.traffic.LiveStreet;
import de.amtsfluss.processes.traffic.LiveStreet.Drawing;
import de.amtsfluss.processes.traffic.LiveStreet.Scene;
import de.amtsfluss.processes.traffic.StreetControl.Health;
import de.amtsfluss.processes.traffic.StreetControl.Mode;
import de.amtsfluss.processes.traffic.StreetTrouble.Trouble;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The street as it is now and what chooses its colours, for the signed-in person. */
@Component
class StreetDesk {

    private final ObjectProvider<LiveStreet> streets;
    private final ControlDesk control;
    private final SignedIn signedIn;

    StreetDesk(ObjectProvider<LiveStreet> streets, ControlDesk control, SignedIn signedIn) {
        this.streets = streets;
        this.control = control;
        this.signedIn = signedIn;
    }

    Optional<Drawing> drawing(String area) {
        return streets.stream().flatMap(street -> street.drawing(area).stream()).findFirst();
    }

    Optional<Scene> scene(String area) {
        return streets.stream().flatMap(street -> street.scene(area).stream()).findFirst();
    }

    Optional<Health> health(String area) {
        return control.health(signedIn.person(), area);
    }

    void choose(String area, Mode mode) {
        control.choose(signedIn.person(), area, mode);
    }

    Optional<Trouble> findTrouble(String area) {
        return control.findTrouble(signedIn.person(), area);
    }

    void cause(String area, Trouble caused) {
        control.cause(signedIn.person(), area, caused);
    }
}
