package operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.situation.emergency.Releases;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.testing.ServiceUnderTest;
import de.amtsfluss.processes.testing.TestHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A citizen registers a dog; one night the brigade stands at that door. */
class LargeDogInThePictureTest {

    private static final Map<String, Object> DOG = Map.ofEntries(
            Map.entry("name", "Bruno"),
            Map.entry("breed", "labrador"),
            Map.entry("sex", "male"),
            Map.entry("shoulderHeightCm", 62),
            Map.entry("weightKg", 34),
            Map.entry("heldSince", "2026-11-02"),
            Map.entry("use", "pet"));

    @RegisterExtension
    final ServiceUnderTest hundesteuer = ServiceUnderTest.of("hundesteuer");

    private final EmergencyScene scene = new EmergencyScene();

    @Test
    void theNotificationOfALargeDogIsSeenAtItsAddressOnceTheOfficeReleasesIt() {
        String house = "Probeallee "
                + UUID.randomUUID().toString().replaceAll("\\D", "").substring(0, 6);
        hundesteuer.submit(registeredAt(house)).passed("reportDog").endsAt("registered");

        UUID emergency = scene.correctedTo(house + ", 33098 Paderborn", scene.at(0, 0))
                .alarm("B2")
                .emergency();
        assertThat(scene.titles(scene.picture(emergency, "fire-brigade"))).doesNotContain("Großer Hund gemeldet");

        TestHouse.get(Releases.class)
                .releaseSource(
                        emergency,
                        "large-dogs",
                        "fire-brigade",
                        "ordnung",
                        scene.now().plusSeconds(3_600));

        Picture picture = scene.picture(emergency, "fire-brigade");
        assertThat(scene.item(picture, "Großer Hund gemeldet")
                        .get("attributes")
                        .get("breed")
                        .asString())
                .isEqualTo("labrador");
        assertThat(picture.content()).doesNotContain("Lovelace");

        UUID elsewhere = new EmergencyScene().alarm("B2").emergency();
        assertThat(scene.titles(scene.picture(elsewhere, "fire-brigade"))).doesNotContain("Großer Hund gemeldet");
    }

    private static Map<String, Object> registeredAt(String house) {
        int space = house.indexOf(' ');
        return Map.ofEntries(
                Map.entry("firstName", "Ada"),
                Map.entry("lastName", "Lovelace"),
                Map.entry("street", house.substring(0, space)),
                Map.entry("houseNumber", house.substring(space + 1)),
                Map.entry("postalCode", "33098"),
                Map.entry("town", "Paderborn"),
                Map.entry("email", "ada@example.org"),
                Map.entry("truthful", true),
                Map.entry("dogs", List.of(DOG)));
    }
}
