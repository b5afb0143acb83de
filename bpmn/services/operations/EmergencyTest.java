package operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.database.TestDatabase;
import de.amtsfluss.processes.situation.emergency.Alarm;
import de.amtsfluss.processes.situation.emergency.BadAlarm;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Releases;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import de.amtsfluss.processes.testing.TestHouse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What crews know before they arrive. */
class EmergencyTest {

    private final EmergencyScene scene = new EmergencyScene();

    @Test
    void aHouseOnFireShowsWaterPlanAndSensorsOfThatHouseOnly() {
        String hydrants = scene.source("hydrant", "OPEN", "city");
        String plans = scene.source("plan", "BOS", "fire-brigade");
        String sensors = scene.source("building-sensor", "OWNER", "owners");
        scene.fact(hydrants, "Hydrant nah", scene.at(80, 0), Map.of());
        scene.fact(hydrants, "Hydrant fern", scene.at(0, 400), Map.of());
        scene.fact(hydrants, "Hydrant zu fern", scene.at(0, 700), Map.of());
        scene.fact(plans, "Feuerwehrplan", scene.at(5, 5), Map.of("address", "Probeweg 1, Probestadt"));
        scene.fact(sensors, "Rauch im Treppenhaus", scene.at(0, 5), Map.of("address", "Probeweg 1, Probestadt"));
        scene.fact(sensors, "Nachbar", scene.at(20, 5), Map.of("address", "Probeweg 3, Probestadt"));
        scene.withoutConsent(sensors, "Ohne Einwilligung", scene.at(0, 5), Map.of("address", "Probeweg 1, Probestadt"));

        Picture picture = scene.picture(scene.alarm("B3 Wohnungsbrand").emergency(), "fire-brigade");

        assertThat(scene.titles(picture))
                .startsWith("Rauch im Treppenhaus", "Feuerwehrplan", "Hydrant nah", "Hydrant fern")
                .doesNotContain("Hydrant zu fern", "Nachbar", "Ohne Einwilligung");
        JsonNode near = scene.item(picture, "Hydrant nah");
        assertThat(near.get("distanceMetres").asLong()).isEqualTo(80);
        assertThat(near.get("bearingDegrees").asLong()).isEqualTo(90);
        assertThat(near.get("why").get(0).get("code").asString()).isEqualTo("near");
    }

    @Test
    void whatIsNotThereIsToldApartFromWhatNobodyKnows() {
        String hydrants = scene.source("hydrant", "OPEN", "city");
        UUID emergency = scene.alarm("B2").emergency();

        Picture calm = scene.picture(emergency, "fire-brigade");
        assertThat(scene.wanted(calm, "hydrant").get("sources"))
                .anyMatch(key -> key.asString().equals(hydrants));

        scene.dies(hydrants);
        Picture blind = scene.picture(emergency, "fire-brigade");
        JsonNode answer = scene.wanted(blind, "hydrant");
        assertThat(answer.get("state").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.get("gaps"))
                .anyMatch(gap -> gap.get("code").asString().equals("down")
                        && gap.get("value").asString().equals(hydrants));
        assertThat(blind.version()).isGreaterThan(calm.version());
        assertThat(blind.completeness()).isLessThanOrEqualTo(calm.completeness());
    }

    @Test
    void anAddressCorrectedOnTheWayMovesThePicture() {
        String hydrants = scene.source("hydrant", "OPEN", "city");
        scene.fact(hydrants, "Am alten Ort", scene.at(50, 0), Map.of());
        scene.fact(hydrants, "Am neuen Ort", scene.at(3_000, 0), Map.of());
        UUID emergency = scene.alarm("B2").emergency();
        assertThat(scene.titles(scene.picture(emergency, "fire-brigade"))).contains("Am alten Ort");

        Emergencies.Taken corrected =
                scene.correctedTo("Neuweg 9", scene.at(3_050, 0)).alarm("B2");

        assertThat(corrected.opened()).isFalse();
        assertThat(corrected.emergency()).isEqualTo(emergency);
        assertThat(scene.titles(newest(emergency))).contains("Am neuen Ort").doesNotContain("Am alten Ort");
    }

    @Test
    void whereAnAddressIsThatTheControlRoomDidNotPlaceOurOwnDataMayKnow() {
        String address = "Planweg " + UUID.randomUUID();
        scene.fact(
                scene.source("plan", "BOS", "fire-brigade"),
                "Feuerwehrplan",
                scene.at(70, 30),
                Map.of("address", address));

        assertThat(emergencyAt(address).position()).contains(scene.at(70, 30));
        assertThat(emergencyAt("Niemandsweg " + UUID.randomUUID()).position()).isEmpty();
    }

    private Emergency emergencyAt(String address) {
        var emergencies = TestHouse.get(Emergencies.class);
        var letter = new Alarm(
                "probe",
                UUID.randomUUID().toString(),
                "B2",
                "",
                address,
                Optional.empty(),
                List.of(EmergencyScene.ENGINE),
                scene.now());
        return emergencies.emergency(emergencies.take(letter, "control-room").emergency());
    }

    @Test
    void anAlarmToldTwiceOrTooLateChangesNothing() {
        Emergencies.Taken first = scene.alarm("B2");
        int version = newest(first.emergency()).version();

        Emergencies.Taken again = scene.alarm("B2");
        Emergencies.Taken late = scene.tell("TH1", scene.now().minusSeconds(600));

        assertThat(again).isEqualTo(new Emergencies.Taken(first.emergency(), false, false));
        assertThat(late.changed()).isFalse();
        assertThat(newest(first.emergency()).version()).isEqualTo(version);
    }

    @Test
    void whatAnOwnerReleasesIsSeenOnlyByWhomAndOnlyUntilRevoked() {
        String dogs = scene.source("large-dog", "OWNER", "order-office");
        scene.fact(dogs, "Großer Hund gemeldet", scene.at(5, 0), Map.of());
        UUID emergency = scene.alarm("B2").emergency();
        assertThat(scene.titles(newest(emergency))).doesNotContain("Großer Hund gemeldet");
        assertThat(scene.wanted(newest(emergency), "large-dog").get("gaps").toString())
                .contains("not-released");

        Releases releases = TestHouse.get(Releases.class);
        long release = releases.releaseSource(
                emergency, dogs, "fire-brigade", "order-office", scene.now().plusSeconds(3_600));
        assertThat(scene.titles(newest(emergency))).contains("Großer Hund gemeldet");
        assertThat(scene.titles(scene.picture(emergency, "police"))).doesNotContain("Großer Hund gemeldet");

        releases.revoke(emergency, release, "order-office");
        assertThat(scene.titles(newest(emergency))).doesNotContain("Großer Hund gemeldet");
    }

    @Test
    void twoSourcesThatContradictEachOtherAreBothShown() {
        String brigade = scene.source("hydrant", "OPEN", "fire-brigade");
        String map = scene.source("hydrant", "OPEN", "city");
        long broken = scene.fact(brigade, "Außer Betrieb", scene.at(50, 0), Map.of("usable", false));
        long fine = scene.fact(map, "Laut Karte", scene.at(53, 0), Map.of("usable", true));

        Picture picture = scene.picture(scene.alarm("B2").emergency(), "fire-brigade");

        assertThat(scene.item(picture, "Außer Betrieb")
                        .get("contradicts")
                        .get(0)
                        .asLong())
                .isEqualTo(fine);
        assertThat(scene.item(picture, "Laut Karte").get("contradicts").get(0).asLong())
                .isEqualTo(broken);
    }

    @Test
    void aClosedEmergencyEndsItsReleasesAndTakesNoMoreAlarms() {
        String dogs = scene.source("large-dog", "OWNER", "order-office");
        UUID emergency = scene.alarm("B2").emergency();
        TestHouse.get(Releases.class)
                .releaseSource(
                        emergency,
                        dogs,
                        "fire-brigade",
                        "order-office",
                        scene.now().plusSeconds(3_600));

        TestHouse.get(Emergencies.class).close(emergency, "control-room");
        scene.goesOn();

        assertThat(TestHouse.get(Releases.class).list(emergency))
                .allMatch(release -> release.revokedAt().isPresent());
        assertThatThrownBy(() -> scene.alarm("B2")).isInstanceOf(BadAlarm.class).hasMessageContaining("closed");
    }

    @Test
    void picturesAndReadingsCannotBeChanged() {
        Picture picture = newest(scene.alarm("B2").emergency());
        TestHouse.get(Pictures.class).recordReadings(picture, List.of("LF20"));

        var jdbc = TestDatabase.jdbc();
        assertThatThrownBy(() -> jdbc.sql("update picture set hash = 'x'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from situation_reading").update())
                .hasMessageContaining("append-only");
    }

    private Picture newest(UUID emergency) {
        return TestHouse.get(Pictures.class)
                .findNewest(emergency, "fire-brigade")
                .orElseThrow();
    }
}
