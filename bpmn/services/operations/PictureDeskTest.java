package operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.database.TestDatabase;
import de.amtsfluss.processes.situation.Certainty;
import de.amtsfluss.processes.situation.desk.EmergencyDesk;
import de.amtsfluss.processes.situation.desk.PictureDesk;
import de.amtsfluss.processes.situation.desk.ReadingDesk;
import de.amtsfluss.processes.situation.desk.ReleaseDesk;
import de.amtsfluss.processes.situation.emergency.Alarm;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.own.Author;
import de.amtsfluss.processes.situation.own.OwnFacts;
import de.amtsfluss.processes.situation.own.Statement;
import de.amtsfluss.processes.situation.picture.Content;
import de.amtsfluss.processes.situation.picture.DangerMatrix;
import de.amtsfluss.processes.situation.picture.Item;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import de.amtsfluss.processes.testing.TestHouse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people at desks see of an emergency, say about it and answer for. */
class PictureDeskTest {

    private static final Person DISPATCHER = person("lena", Role.DISPATCHER, "control-room", "fire-brigade");
    private static final Person FIREFIGHTER = person("eva", Role.CREW, "fire-brigade");
    private static final Person OFFICER = person("paul", Role.CREW, "police");
    private static final Person CLERK = person("petra", Role.CASEWORKER, "order-office");
    private static final Author CREW = new Author("LF 20", "fire-brigade");

    private final EmergencyScene scene = new EmergencyScene();
    private final PictureDesk pictures = TestHouse.get(PictureDesk.class);
    private final EmergencyDesk emergencies = TestHouse.get(EmergencyDesk.class);

    @Test
    void everybodySeesThePictureOfTheirOwnOrganisationAndNoOther() {
        UUID emergency = scene.alarm("B3").emergency();

        assertThat(pictures.findNewer(DISPATCHER, emergency, "control-room", 0)).isPresent();
        assertThat(pictures.findNewer(FIREFIGHTER, emergency, "fire-brigade", 0))
                .isPresent();
        assertThatThrownBy(() -> pictures.findNewer(FIREFIGHTER, emergency, "police", 0))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pictures.findNewer(FIREFIGHTER, emergency, "control-room", 0))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> emergencies.list(CLERK)).isInstanceOf(NotAllowed.class);
        Person rescuer = person("rita", Role.CREW, "rescue-service");
        assertThat(emergencies.list(rescuer)).noneMatch(listed -> listed.id().equals(emergency));
        assertThatThrownBy(() -> emergencies.emergency(rescuer, emergency)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> emergencies.end(FIREFIGHTER, emergency)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pictures.listVersions(FIREFIGHTER, emergency, "fire-brigade"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatACrewSaysIsSeenByAllWhoWereSentAndInNoOtherEmergency() {
        UUID emergency = scene.alarm("B3").emergency();
        UUID elsewhere = new EmergencyScene().alarm("B3").emergency();
        var said = new Statement(
                UUID.randomUUID().toString(),
                "note",
                "Zufahrt über den Hof",
                "",
                Certainty.CONFIRMED,
                false,
                Optional.empty(),
                scene.now());

        assertThat(state(emergency, said)).isTrue();
        assertThat(state(emergency, said)).isFalse();

        Item note = item(emergency, "police", "Zufahrt über den Hof");
        assertThat(note.attributes()).containsEntry("author", "LF 20");
        assertThat(note.why().getFirst().code()).isEqualTo("own");
        assertThat(content(emergency, "control-room").items()).anyMatch(item -> item.id() == note.id());
        assertThat(content(elsewhere, "fire-brigade").items()).noneMatch(item -> item.id() == note.id());
    }

    @Test
    void aWarningOfAnExerciseIsSeenInExercisesOnly() {
        String warnings = scene.source("warning", "OPEN", "dwd");
        scene.fact(warnings, "Übungswarnung", scene.at(5, 0), Map.of("exercise", true));
        UUID real = scene.alarm("B3").emergency();
        UUID exercise = TestHouse.get(Emergencies.class)
                .take(
                        new Alarm(
                                "probe",
                                UUID.randomUUID().toString(),
                                "B3",
                                "",
                                "",
                                Optional.of(scene.at(0, 0)),
                                List.of(EmergencyScene.ENGINE),
                                scene.now(),
                                true),
                        "probe")
                .emergency();

        assertThat(titles(real, "fire-brigade")).doesNotContain("Übungswarnung");
        assertThat(titles(exercise, "fire-brigade")).contains("Übungswarnung");
    }

    @Test
    void anAssessmentOnTheSpotClearsItsCellUntilNewerEvidenceComes() {
        UUID emergency = scene.alarm("B3").emergency();
        state(emergency, assessment("Rauch aus Dach", false));
        assertThat(cell(emergency).evidence()).extracting(Item::title).containsExactly("Rauch aus Dach");

        state(emergency, assessment("Messung negativ", true));
        assertThat(cell(emergency).allClear()).isTrue();

        state(emergency, assessment("Wieder Rauch", false));
        assertThat(cell(emergency).allClear()).isFalse();
    }

    @Test
    void aContradictionIsDecidedWithAuthorAndReasonAndOpenAgainWhenAFactChanges() {
        String brigade = scene.source("hydrant", "OPEN", "fire-brigade");
        String map = scene.source("hydrant", "OPEN", "city");
        long broken = scene.fact(brigade, "Außer Betrieb", scene.at(50, 0), Map.of("usable", false));
        long fine = scene.fact(map, "Laut Karte", scene.at(53, 0), Map.of("usable", true));
        TestDatabase.jdbc()
                .sql("update fact set changed_at = changed_at - interval '1 year' where id in (?, ?)")
                .params(broken, fine)
                .update();
        UUID emergency = scene.alarm("B2").emergency();

        pictures.decide(FIREFIGHTER, emergency, "fire-brigade", broken, List.of(broken, fine), "Gesehen: Deckel fest");

        assertThat(item(emergency, "fire-brigade", "Außer Betrieb").ruling().holds())
                .isTrue();
        Item wrong = item(emergency, "fire-brigade", "Laut Karte");
        assertThat(wrong.ruling().holds()).isFalse();
        assertThat(wrong.ruling().author()).isEqualTo("eva");
        assertThat(wrong.ruling().overtaken()).isFalse();

        TestDatabase.jdbc()
                .sql("update fact set changed_at = now() + interval '1 day' where id = ?")
                .param(fine)
                .update();
        TestHouse.get(Pictures.class).update(emergency);
        assertThat(item(emergency, "fire-brigade", "Laut Karte").ruling().overtaken())
                .isTrue();
    }

    @Test
    void onlyItsOwnerReleasesASourceUnlessADispatcherHasAReason() {
        String dogs = scene.source("large-dog", "OWNER", "order-office");
        scene.fact(dogs, "Großer Hund gemeldet", scene.at(5, 0), Map.of());
        UUID emergency = scene.alarm("B2").emergency();
        ReleaseDesk desk = TestHouse.get(ReleaseDesk.class);
        Duration span = Duration.ofHours(2);

        assertThatThrownBy(() -> desk.give(FIREFIGHTER, emergency, dogs, "fire-brigade", span, "bitte"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.give(DISPATCHER, emergency, dogs, "fire-brigade", span, " "))
                .isInstanceOf(NotAllowed.class);
        desk.give(DISPATCHER, emergency, dogs, "fire-brigade", span, "Person eingeschlossen");
        assertThat(titles(emergency, "fire-brigade")).contains("Großer Hund gemeldet");
        assertThat(titles(emergency, "police")).doesNotContain("Großer Hund gemeldet");
        assertThat(desk.list(CLERK, emergency)).singleElement().satisfies(release -> {
            assertThat(release.reason()).isEqualTo("Person eingeschlossen");
            assertThat(release.releasedBy()).isEqualTo("lena");
            desk.end(CLERK, emergency, release);
        });
        assertThat(titles(emergency, "fire-brigade")).doesNotContain("Großer Hund gemeldet");
        desk.give(CLERK, emergency, dogs, "police", span, "");
        assertThat(titles(emergency, "police")).contains("Großer Hund gemeldet");
    }

    @Test
    void whatAUnitKnewAtAMomentIsAnsweredAndTheLogIsSound() {
        UUID emergency = scene.alarm("B3").emergency();
        Picture first = newest(emergency, "fire-brigade");
        TestHouse.get(Pictures.class).recordReadings(first, List.of("LF 20"));
        var between = scene.now();
        state(emergency, assessment("Rauch aus Dach", false));
        Picture second = newest(emergency, "fire-brigade");
        TestHouse.get(Pictures.class).recordReadings(second, List.of("LF 20"));
        ReadingDesk log = TestHouse.get(ReadingDesk.class);

        assertThat(log.findKnown(DISPATCHER, emergency, "LF 20", between))
                .hasValueSatisfying(known -> assertThat(known.hash()).isEqualTo(first.hash()));
        assertThat(log.findKnown(DISPATCHER, emergency, "LF 20", scene.now()))
                .hasValueSatisfying(known -> assertThat(known.version()).isEqualTo(second.version()));
        assertThat(pictures.version(DISPATCHER, emergency, "fire-brigade", first.version())
                        .content())
                .isEqualTo(first.content());
        assertThat(log.verify().broken()).isEmpty();
    }

    private boolean state(UUID emergency, Statement said) {
        return TestHouse.get(OwnFacts.class)
                .state(TestHouse.get(Emergencies.class).emergency(emergency), CREW, said);
    }

    private Statement assessment(String text, boolean allClear) {
        return new Statement(
                UUID.randomUUID().toString(),
                "assessment",
                text,
                "RESPIRATORY_POISONS/CREW",
                Certainty.CONFIRMED,
                allClear,
                Optional.empty(),
                scene.now());
    }

    private DangerMatrix.Cell cell(UUID emergency) {
        return new DangerMatrix(content(emergency, "fire-brigade")).cell("RESPIRATORY_POISONS", "CREW");
    }

    private List<String> titles(UUID emergency, String organisation) {
        return content(emergency, organisation).items().stream()
                .map(Item::title)
                .toList();
    }

    private Item item(UUID emergency, String organisation, String title) {
        return content(emergency, organisation).items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Content content(UUID emergency, String organisation) {
        return TestHouse.get(Pictures.class).read(newest(emergency, organisation));
    }

    private Picture newest(UUID emergency, String organisation) {
        return TestHouse.get(Pictures.class).findNewest(emergency, organisation).orElseThrow();
    }

    private static Person person(String id, Role role, String... offices) {
        return new Person(id, id, id + "@example.org", Set.of(role), Set.of(offices));
    }
}
