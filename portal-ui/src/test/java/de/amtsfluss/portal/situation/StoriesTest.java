package de.amtsfluss.portal.situation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.situation.Facts;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.emergency.Position;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two evenings the picture was made for, from the alarm to the end. */
class StoriesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningPortal portal = RunningPortal.shared();
    private final Scene scene = new Scene(portal);
    private final String number = UUID.randomUUID().toString();
    private final String street = "Brandweg " + (int) (Math.random() * 1_000_000);

    @Test
    void aHouseFire() throws Exception {
        String hydrants = scene.source("hydrant", "OPEN", "city");
        scene.fact(hydrants, "Überflurhydrant am alten Ort", 0, scene.at(60, 20), Map.of("usable", true));
        scene.fact(hydrants, "Unterflurhydrant am neuen Ort", 0, scene.at(2_060, 20), Map.of("usable", true));
        scene.fact(
                scene.source("plan", "BOS", "fire-brigade"),
                "Feuerwehrplan",
                0,
                scene.at(5, 5),
                Map.of("address", street));
        scene.fact(scene.source("warning", "OPEN", "dwd"), "Sturmböen bis 75 km/h", 3, scene.at(300, 100), Map.of());
        scene.fact(
                scene.source("closure", "OPEN", "city"), "Brückenstraße gesperrt", 2, scene.at(-300, -200), Map.of());
        scene.fact("large-dogs", "Großer Hund im Haus", 0, scene.at(5, 0), Map.of("address", street));
        push("sensors", """
                {"id": "s-%s", "address": "%s", "device": "Rauchmelder Flur", "alarm": true, "lat": %s, "lon": %s,
                 "consentUntil": "%s", "observedAt": "%s"}""".formatted(
                        number,
                        street,
                        scene.at(0, 5).latitude(),
                        scene.at(0, 5).longitude(),
                        Instant.now().plusSeconds(3_600),
                        Instant.now()));

        JsonNode told = alarm("B3 Wohnungsbrand", street, scene.at(0, 0), 201);
        UUID emergency = UUID.fromString(told.get("id").asString());
        Page crew = crew(told);
        assertThat(crew.locator(".facts .fact").first()).containsText("Rauchmelder Flur");
        assertThat(crew.locator("#facts")).containsText("Sturmböen bis 75 km/h");
        assertThat(crew.locator("#facts")).containsText("Brückenstraße gesperrt");
        assertThat(crew.locator("#facts")).containsText("Feuerwehrplan");
        assertThat(crew.locator("#facts")).containsText("Überflurhydrant am alten Ort");
        assertThat(crew.locator("body")).not().containsText("Großer Hund im Haus");
        portal.picture(crew, "story-fire-1");

        theOrderOfficeReleasesItsDog();
        assertThat(crew.locator("#facts")).containsText("Großer Hund im Haus");

        alarm("B3 Wohnungsbrand", "Neuweg 9", scene.at(2_000, 0), 200);
        assertThat(crew.locator("#address")).containsText("Neuweg 9");
        assertThat(crew.locator("#facts")).containsText("Unterflurhydrant am neuen Ort");
        assertThat(crew.locator("body")).not().containsText("Überflurhydrant am alten Ort");
        assertThat(crew.locator("body")).not().containsText("Rauchmelder Flur");

        crew.evaluate("navigator.serviceWorker.ready.then(() => true)");
        crew.context().setOffline(true);
        assertThat(crew.locator("#alarm")).containsText("Keine Verbindung");
        crew.locator("#say").click();
        crew.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Starker Rauch"))
                .click();
        crew.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Senden"))
                .click();
        assertThat(crew.locator("#waiting")).containsText("1 Meldung");
        scene.fact(hydrants, "Noch ein Hydrant", 0, scene.at(2_090, 20), Map.of("usable", true));
        scene.newest(emergency);
        portal.picture(crew, "story-fire-offline");
        crew.context().setOffline(false);
        assertThat(crew.locator("#facts")).containsText("Starker Rauch");
        assertThat(crew.locator("#waiting")).isHidden();
        crew.waitForFunction(
                "hash => document.documentElement.dataset.hash === hash",
                scene.newest(emergency).hash());
        portal.picture(crew, "story-fire-end");
    }

    @Test
    void aMassEvent() throws Exception {
        String gauges = scene.source("gauge", "OPEN", "land");
        String warnings = scene.source("warning", "OPEN", "dwd");
        String hospitals = scene.source("hospital", "BOS", "control-room");
        count(3_000);
        gauge(gauges, "Pegel Pader 112 cm", 1);
        warning(warnings, "storm-1", "Sturmböen bis 75 km/h", 2, List.of());
        JsonNode told = alarm("VERANST Stadtfest", "Marktplatz", scene.at(0, 0), 201);
        Page crew = crew(told);
        assertThat(crew.locator("#facts")).containsText("3.000");
        assertThat(crew.locator("#facts")).containsText("Pegel Pader 112 cm");
        assertThat(crew.locator("#facts")).containsText("Sturmböen bis 75 km/h");

        count(4_900);
        assertThat(crew.locator("#facts")).containsText("4.900 von 5.000");
        gauge(gauges, "Pegel Pader 168 cm, steigend", 3);
        assertThat(crew.locator("#facts")).containsText("Pegel Pader 168 cm, steigend");
        warning(warnings, "storm-2", "Orkanböen bis 120 km/h", 4, List.of("storm-1"));
        assertThat(crew.locator(".facts .fact").first()).containsText("Orkanböen bis 120 km/h");
        assertThat(crew.locator("#facts")).not().containsText("Sturmböen bis 75 km/h");

        scene.dies(gauges);
        assertThat(crew.locator("#missing")).containsText("Quelle schweigt: Pegel");
        scene.dies(hospitals);
        assertThat(crew.locator("#missing")).containsText("Krankenhaus");
        crew.locator("#tab-sources").click();
        assertThat(crew.locator(".wanted li", new Page.LocatorOptions().setHasText("Krankenhaus")))
                .containsText("antwortet nicht");
        portal.picture(crew, "story-event");
    }

    private void theOrderOfficeReleasesItsDog() {
        Page owner = portal.freshPage(1280);
        portal.signIn(owner, "ordnung");
        owner.navigate(portal.address("freigaben"));
        var panel = owner.locator(".area-panel", new Page.LocatorOptions().setHasText(street));
        panel.locator("vaadin-select").first().click();
        owner.locator(
                        "vaadin-select-item[role=option]:visible",
                        new Page.LocatorOptions().setHasText("Große Hunde (Ordnungsamt)"))
                .click();
        panel.locator("vaadin-button").last().click();
        assertThat(panel).containsText("freigegeben");
    }

    private void count(int people) throws Exception {
        push("counters", """
                {"id": "c-%s", "name": "Marktplatz", "count": %d, "capacity": 5000, "trend": "steigend", "lat": %s,
                 "lon": %s, "observedAt": "%s"}""".formatted(
                number, people, scene.at(20, 0).latitude(), scene.at(20, 0).longitude(), Instant.now()));
    }

    private void gauge(String source, String title, int severity) {
        apply(
                source,
                Observation.about("gauge", "pader")
                        .title(title)
                        .severity(severity)
                        .observed(Optional.of(Instant.now())));
    }

    private void warning(String source, String id, String title, int severity, List<String> replaces) {
        apply(
                source,
                Observation.about("warning", id)
                        .title(title)
                        .severity(severity)
                        .issued(Optional.of(Instant.now()))
                        .supersedes(replaces));
    }

    private void apply(String source, Observation.Draft said) {
        Position at = scene.at(50, 50);
        var point = new GeometryFactory().createPoint(new Coordinate(at.longitude(), at.latitude()));
        portal.bean(Facts.class)
                .applySome(
                        source, "story", List.of(said.place(Optional.of(point)).done()));
    }

    private Page crew(JsonNode told) {
        Page page = portal.freshPage(1280);
        String path = told.get("links").get(0).get("path").asString();
        page.navigate(portal.address(path.substring(1)));
        assertThat(page.locator("#line")).containsText("verbunden");
        return page;
    }

    private JsonNode alarm(String keyword, String address, Position at, int expected) throws Exception {
        HttpResponse<String> answer = post("api/einsaetze", RunningPortal.CONTROL_ROOM_TOKEN, """
                {"dispatchNumber": "%s", "keyword": "%s", "message": "", "address": "%s", "latitude": %s,
                 "longitude": %s, "units": [{"name": "Florian Probe 1", "organisation": "fire-brigade"}]}""".formatted(
                        number, keyword, address, at.latitude(), at.longitude()));
        assertThat(answer.statusCode()).isEqualTo(expected);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void push(String source, String message) throws Exception {
        HttpResponse<String> answer = post("api/meldungen/" + source, RunningPortal.PUSH_TOKEN, message);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> post(String path, String token, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(portal.address(path)))
                            .timeout(SOON)
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
