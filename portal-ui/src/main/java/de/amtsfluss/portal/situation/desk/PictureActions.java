package de.amtsfluss.portal.situation.desk;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.portal.situation.crew.Messages;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.JournalEntry;
import de.amtsfluss.processes.situation.desk.PictureDesk;
import de.amtsfluss.processes.situation.desk.ReadingDesk;
import de.amtsfluss.processes.situation.desk.ReadingDesk.Reading;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.output.PicturePdf;
import de.amtsfluss.processes.situation.own.Statement;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pictures as the signed-in person may see them, and the log of who saw which. */
@Component
class PictureActions {

    private static final int READINGS = 200;

    private final PictureDesk desk;
    private final ReadingDesk readings;
    private final Messages messages;
    private final PicturePdf pdf;
    private final SignedIn signedIn;

    PictureActions(PictureDesk desk, ReadingDesk readings, Messages messages, PicturePdf pdf, SignedIn signedIn) {
        this.desk = desk;
        this.readings = readings;
        this.messages = messages;
        this.pdf = pdf;
        this.signedIn = signedIn;
    }

    List<String> organisations(Emergency emergency) {
        return desk.organisations(person(), emergency);
    }

    Optional<Picture> findNewer(UUID emergency, String organisation, int seen) {
        return desk.findNewer(person(), emergency, organisation, seen);
    }

    Optional<Version> findNewestVersion(Emergency emergency) {
        return organisations(emergency).stream()
                .findFirst()
                .flatMap(organisation -> desk.findNewestVersion(person(), emergency.id(), organisation));
    }

    List<Version> versions(UUID emergency, String organisation) {
        return desk.listVersions(person(), emergency, organisation);
    }

    Picture version(UUID emergency, String organisation, int version) {
        return desk.version(person(), emergency, organisation, version);
    }

    /** As the page's script takes it. */
    String message(Picture picture) {
        return messages.picture(picture);
    }

    /** What lies below it on the map, as the page's script takes it. */
    String base(UUID emergency, String organisation) {
        return messages.base(desk.drawBase(person(), emergency, organisation));
    }

    String clocks() {
        return messages.clocks();
    }

    byte[] paper(Picture picture) {
        return pdf.print(picture);
    }

    void state(UUID emergency, String organisation, Statement said) {
        desk.state(person(), emergency, organisation, said);
    }

    void decide(UUID emergency, String organisation, long holds, List<Long> among, String text) {
        desk.decide(person(), emergency, organisation, holds, among, text);
    }

    void withdraw(UUID emergency, String organisation, long fact) {
        desk.withdraw(person(), emergency, organisation, fact);
    }

    List<JournalEntry> acts(UUID emergency) {
        return readings.listActs(person(), emergency).reversed();
    }

    List<Reading> readings(UUID emergency) {
        return readings.listReadings(person(), emergency, READINGS);
    }

    List<String> readers(UUID emergency) {
        return readings.listReaders(person(), emergency);
    }

    Optional<Reading> findKnown(UUID emergency, String reader, Instant at) {
        return readings.findKnown(person(), emergency, reader, at);
    }

    ReadingDesk.Verification verify() {
        return readings.verify();
    }

    private Person person() {
        return signedIn.person();
    }
}
