package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.traffic.StreetControl.Health;
import de.amtsfluss.processes.traffic.StreetControl.Mode;
import de.amtsfluss.processes.traffic.StreetTrouble.Trouble;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What chooses the colours in an area, for who may know and change it. */
@Component
public class ControlDesk {

    private final ObjectProvider<StreetControl> control;
    private final ObjectProvider<StreetTrouble> trouble;
    private final Journal journal;

    ControlDesk(ObjectProvider<StreetControl> control, ObjectProvider<StreetTrouble> trouble, Journal journal) {
        this.control = control;
        this.trouble = trouble;
        this.journal = journal;
    }

    /** Empty where the area is not controlled here. */
    public Optional<Health> health(Person person, String area) {
        TrafficDesk.admit(person);
        return control.stream().flatMap(one -> one.health(area).stream()).findFirst();
    }

    /** From now on, also after a restart. */
    public void choose(Person person, String area, Mode mode) {
        TrafficDesk.admit(person);
        control.stream().filter(one -> one.health(area).isPresent()).forEach(one -> one.choose(area, mode));
        journal.write("traffic-area", area, person.id(), "control-chosen", Map.of("mode", mode.name()));
    }

    /** What is wrong with a simulated street on purpose; empty where nothing can be. */
    public Optional<Trouble> findTrouble(Person person, String area) {
        TrafficDesk.admit(person);
        return trouble.stream().findFirst().map(one -> one.trouble(area));
    }

    /** To see in a simulated street how the house copes. */
    public void cause(Person person, String area, Trouble caused) {
        TrafficDesk.admit(person);
        trouble.forEach(one -> one.cause(area, caused));
        journal.write("traffic-area", area, person.id(), "trouble-caused", Map.of("trouble", caused.toString()));
    }
}
