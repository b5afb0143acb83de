package de.amtsfluss.processes.situation.desk;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.own.Author;
import de.amtsfluss.processes.situation.own.OwnFacts;
import de.amtsfluss.processes.situation.own.Statement;
import de.amtsfluss.processes.situation.picture.BaseMap;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Pictures for people: those of the organisations somebody belongs to, and no others. What is handed out is written
 * down before. Throws {@link NotAllowed} for everything else.
 */
@Component
public class PictureDesk {

    private final EmergencyDesk emergencies;
    private final Pictures pictures;
    private final OwnFacts facts;
    private final BaseMap map;

    PictureDesk(EmergencyDesk emergencies, Pictures pictures, OwnFacts facts, BaseMap map) {
        this.emergencies = emergencies;
        this.pictures = pictures;
        this.facts = facts;
        this.map = map;
    }

    /** Keys of the organisations whose picture of this emergency the person may see; the control room's first. */
    public List<String> organisations(Person person, Emergency emergency) {
        if (!person.is(Role.DISPATCHER) && !person.is(Role.CREW)) {
            return List.of();
        }
        return emergency.organisations().stream()
                .filter(person.offices()::contains)
                .toList();
    }

    /** Which version is the newest and how complete it is, without what it says. */
    public Optional<Pictures.Version> findNewestVersion(Person person, UUID emergency, String organisation) {
        looking(person, emergency, organisation);
        return pictures.findNewestVersion(emergency, organisation);
    }

    /** @param seen number of the version the person has, 0 for none; empty if there is no newer one */
    public Optional<Picture> findNewer(Person person, UUID emergency, String organisation, int seen) {
        looking(person, emergency, organisation);
        return pictures.findNewest(emergency, organisation)
                .filter(picture -> picture.version() > seen)
                .map(picture -> read(person, picture));
    }

    /** What lies below the newest picture; for those who were handed that, and so not written down again. */
    public BaseMap.Drawing drawBase(Person person, UUID emergency, String organisation) {
        looking(person, emergency, organisation);
        return map.draw(emergency, organisation);
    }

    /** For dispatchers, who answer what was known when: an old version may hold what was released then and is not now. */
    public Picture version(Person person, UUID emergency, String organisation, int version) {
        looking(person, emergency, organisation);
        dispatching(person);
        return pictures.findVersion(emergency, organisation, version)
                .map(picture -> read(person, picture))
                .orElseThrow(() -> new NotAllowed("There is no version (%d).".formatted(version)));
    }

    /** Newest first, without what they say. */
    public List<Pictures.Version> listVersions(Person person, UUID emergency, String organisation) {
        looking(person, emergency, organisation);
        dispatching(person);
        return pictures.listVersions(emergency, organisation);
    }

    public void state(Person person, UUID emergency, String organisation, Statement said) {
        facts.state(looking(person, emergency, organisation), new Author(person.name(), organisation), said);
    }

    public void decide(Person person, UUID emergency, String organisation, long holds, List<Long> among, String text) {
        facts.decide(
                looking(person, emergency, organisation), new Author(person.name(), organisation), holds, among, text);
    }

    public void withdraw(Person person, UUID emergency, String organisation, long fact) {
        facts.withdraw(looking(person, emergency, organisation), new Author(person.name(), organisation), fact);
    }

    private Picture read(Person person, Picture picture) {
        pictures.recordReadings(picture, List.of(person.id()));
        return picture;
    }

    private static void dispatching(Person person) {
        if (!person.is(Role.DISPATCHER)) {
            throw new NotAllowed("Old pictures are not for (%s).".formatted(person.id()));
        }
    }

    private Emergency looking(Person person, UUID id, String organisation) {
        Emergency emergency = emergencies.emergency(person, id);
        if (!organisations(person, emergency).contains(organisation)) {
            throw new NotAllowed("The picture of (%s) is not for (%s).".formatted(organisation, person.id()));
        }
        return emergency;
    }
}
