package de.amtsfluss.portal.operations;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.traffic.ControlDesk;
import de.amtsfluss.processes.traffic.LiveStreet;
import de.amtsfluss.processes.traffic.LiveStreet.Drawing;
import de.amtsfluss.processes.traffic.LiveStreet.JunctionPoint;
import de.amtsfluss.processes.traffic.LiveStreet.Scene;
import de.amtsfluss.processes.traffic.StreetControl.Health;
import de.amtsfluss.processes.traffic.StreetControl.Mode;
import de.amtsfluss.processes.traffic.StreetTrouble.Trouble;
import de.amtsfluss.processes.traffic.control.ControlAlarm;
import de.amtsfluss.processes.traffic.control.ControlAlarms;
import de.amtsfluss.processes.traffic.corridor.GreenCorridor;
import de.amtsfluss.processes.traffic.corridor.GreenCorridors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The street as it is now and what chooses its colours, for the signed-in person. */
@Component
class StreetDesk {

    private static final int ALARMS = 50;

    private final ObjectProvider<LiveStreet> streets;
    private final ControlDesk control;
    private final ControlAlarms alarms;
    private final GreenCorridors corridors;
    private final SignedIn signedIn;

    StreetDesk(
            ObjectProvider<LiveStreet> streets,
            ControlDesk control,
            ControlAlarms alarms,
            GreenCorridors corridors,
            SignedIn signedIn) {
        this.streets = streets;
        this.control = control;
        this.alarms = alarms;
        this.corridors = corridors;
        this.signedIn = signedIn;
    }

    Optional<Drawing> drawing(String area) {
        return streets.stream().flatMap(street -> street.drawing(area).stream()).findFirst();
    }

    /** By key; empty where the street is not known here. */
    Map<String, String> junctionNames(String area) {
        return drawing(area).stream()
                .flatMap(drawing -> drawing.junctions().stream())
                .collect(Collectors.toMap(JunctionPoint::key, JunctionPoint::name));
    }

    Optional<Scene> scene(String area) {
        return streets.stream().flatMap(street -> street.scene(area).stream()).findFirst();
    }

    /** Not given back yet, oldest first. */
    List<GreenCorridor> listCorridors(String area) {
        return corridors.listOpen().stream()
                .filter(corridor -> corridor.area().equals(area))
                .toList();
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

    List<ControlAlarm> listOpenAlarms() {
        return alarms.list(signedIn.person(), ALARMS).stream()
                .filter(alarm -> alarm.closedAt().isEmpty())
                .toList();
    }

    void take(ControlAlarm alarm) {
        alarms.take(signedIn.person(), alarm.area());
    }
}
