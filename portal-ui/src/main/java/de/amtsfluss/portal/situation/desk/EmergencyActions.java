package de.amtsfluss.portal.situation.desk;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.situation.desk.EmergencyDesk;
import de.amtsfluss.processes.situation.emergency.Alarm;
import de.amtsfluss.processes.situation.emergency.AlarmMails;
import de.amtsfluss.processes.situation.emergency.Corridors;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Unit;
import de.amtsfluss.processes.traffic.corridor.GreenCorridor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Emergencies as the signed-in person may see and steer them. */
@Component
class EmergencyActions {

    private final EmergencyDesk desk;
    private final AlarmMails mails;
    private final Corridors corridors;
    private final SignedIn signedIn;
    private final String baseUrl;

    EmergencyActions(
            EmergencyDesk desk,
            AlarmMails mails,
            Corridors corridors,
            SignedIn signedIn,
            @Value("${amtsfluss.base-url:http://localhost:8080}") String baseUrl) {
        this.desk = desk;
        this.mails = mails;
        this.corridors = corridors;
        this.signedIn = signedIn;
        this.baseUrl = baseUrl;
    }

    List<Emergency> list() {
        return desk.list(person());
    }

    Emergency emergency(UUID id) {
        return desk.emergency(person(), id);
    }

    boolean mayDispatch() {
        return person().is(Role.DISPATCHER);
    }

    UUID tell(Alarm alarm) {
        return desk.tell(person(), alarm);
    }

    void end(UUID id) {
        desk.end(person(), id);
    }

    /** @return the address of the crew's page, which is told only now */
    String renewLink(UUID id, Unit unit) {
        return baseUrl + "/lage/" + desk.renewLink(person(), id, unit);
    }

    void endLink(UUID id, Unit unit) {
        desk.endLink(person(), id, unit);
    }

    /** What a unit has or had last of green signals; of no use to who may not dispatch. */
    Optional<GreenCorridor> findCorridor(UUID id, Unit unit) {
        return corridors.list(id).stream()
                .filter(corridor -> corridor.unit().equals(unit.name()))
                .reduce((older, newer) -> newer);
    }

    boolean mayBeGreen(Emergency emergency) {
        return corridors.arePossible(emergency);
    }

    /** @return false if no signals of ours are near */
    boolean requestCorridor(Emergency emergency, Unit unit) {
        return mayDispatch() && corridors.request(emergency, unit.name()).isPresent();
    }

    void releaseCorridor(GreenCorridor corridor) {
        if (mayDispatch()) {
            corridors.release(corridor);
        }
    }

    List<AlarmMails.Unread> unreadMails() {
        return mayDispatch() ? mails.listUnread(person()) : List.of();
    }

    void settle(AlarmMails.Unread mail) {
        mails.settle(person(), mail.id());
    }

    private Person person() {
        return signedIn.person();
    }
}
