package hundesteuer;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.incidents.Incident;
import de.amtsfluss.processes.incidents.Incidents;
import de.amtsfluss.processes.testing.ServiceUnderTest;
import de.amtsfluss.processes.testing.Story;
import de.amtsfluss.processes.testing.TestHouse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dogs and their people as the stories need them. */
final class Dogs {

    private static final Person CLERK = ServiceUnderTest.caseworker("tax-office");

    private Dogs() {}

    static Map<String, Object> dachshund() {
        return with(Map.of());
    }

    static Map<String, Object> with(Map<String, Object> peculiarities) {
        var dog = new HashMap<String, Object>(Map.of(
                "name", "Bello",
                "breed", "dachshund",
                "sex", "male",
                "shoulderHeightCm", 25,
                "weightKg", 9,
                "heldSince", "2026-10-15",
                "use", "pet"));
        dog.putAll(peculiarities);
        return dog;
    }

    static Map<String, Object> ownedByAda(Map<String, Object> dog) {
        return ownedByAda(List.of(dog));
    }

    static Map<String, Object> ownedByAda(List<Map<String, Object>> dogs) {
        var data = new HashMap<String, Object>(Map.of(
                "firstName", "Ada",
                "lastName", "Beispiel",
                "street", "Rathausplatz",
                "houseNumber", "1",
                "postalCode", "33098",
                "town", "Paderborn",
                "email", "ada@example.org",
                "dogs", dogs,
                "truthful", true));
        if (dogs.stream().anyMatch(dog -> !dog.get("use").equals("pet"))) {
            data.put("proof", List.of("proof.pdf"));
        }
        return data;
    }

    static Map<String, Object> withoutEmail(Map<String, Object> dog) {
        Map<String, Object> data = ownedByAda(dog);
        data.remove("email");
        return data;
    }

    static List<Incident> openIncidents(Story story) {
        return TestHouse.get(Incidents.class).listOf(story.number());
    }

    static void retryAll(Story story) {
        openIncidents(story).forEach(incident -> TestHouse.get(Incidents.class).retry(CLERK, incident.id()));
    }
}
