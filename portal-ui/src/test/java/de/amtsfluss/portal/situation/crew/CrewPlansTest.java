package de.amtsfluss.portal.situation.crew;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.portal.situation.Scene;
import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.Position;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan of the house on fire is a document, and opens where the crew is. */
class CrewPlansTest {

    private static final String HOUSE = "Am Abdinghof 11, 33098 Paderborn";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final Scene scene = new Scene(portal);

    @Test
    void thePlanOfTheHouseOpensFromItsFactAndNobodyElsesDoes() throws Exception {
        long plan = copied("PB-0001");
        UUID emergency = scene.alarm("B3 Wohnungsbrand", HOUSE, new Position(8.7531, 51.7199));
        String link = scene.link(emergency);

        HttpResponse<byte[]> document = get(link + "/plans/" + plan);
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(new String(document.body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("PB-0001");
        assertThat(get(link + "/plans/" + copied("PB-0003")).statusCode())
                .as("a house that does not burn")
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from journal where subject = ? and event = 'plan-read'")
                        .param(emergency.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        portal.bean(CrewLinks.class).revoke(emergency, Scene.ENGINE.name());
        assertThat(get(link + "/plans/" + plan).statusCode()).isEqualTo(404);
    }

    @Test
    void aPlanThatNobodyCheckedForTwoYearsSaysSo() {
        copied("PB-0002");
        UUID emergency =
                scene.alarm("B3 Wohnungsbrand", "Maspernplatz 4, 33098 Paderborn", new Position(8.7592, 51.7238));
        Page page = portal.freshPage(800);
        page.navigate(portal.address(scene.link(emergency)));
        assertThat(page.locator(".fact", new Page.LocatorOptions().setHasText("Schulzentrum an der Pader")))
                .containsText("die Prüfung nach zwei Jahren ist überfällig");
    }

    @Test
    void itIsAtHandInTheDetailsAndReadableWithoutANetwork() {
        copied("PB-0001");
        UUID emergency = scene.alarm("B3 Wohnungsbrand", HOUSE, new Position(8.7531, 51.7199));
        Page page = portal.freshPage(1280);
        page.navigate(portal.address(scene.link(emergency)));
        assertThat(page.locator("#line")).containsText("verbunden");
        page.locator(".facts .fact", new Page.LocatorOptions().setHasText("Stadtverwaltung Am Abdinghof"))
                .first()
                .click();
        assertThat(page.locator("#detail a.main")).hasText("Feuerwehrplan öffnen (PDF)");
        portal.picture(page, "crew-plan");

        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.reload();
        assertThat(page.locator("#line")).containsText("verbunden");
        page.waitForCondition(() -> (Boolean) page.evaluate(KEPT));
        page.context().setOffline(true);
        assertThat((String) page.evaluate(READ)).startsWith("%PDF-");
        page.context().close();
    }

    private static final String KEPT =
            "caches.open('lage').then(c => c.keys()).then(keys => keys.some(key => key.url.includes('/plans/')))";
    private static final String READ = """
            caches.open('lage').then(c => c.keys()).then(keys => keys.find(key => key.url.includes('/plans/')))
                .then(key => fetch(key.url)).then(answer => answer.text())""";

    /** @return number of the plan's fact, once its document has been copied from the demo's source */
    private long copied(String plan) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(4));
        Optional<Long> fact = Optional.empty();
        while (fact.isEmpty() && Instant.now().isBefore(deadline)) {
            pause();
            fact = jdbc.sql("""
                            select f.id from fact f join fact_document d on d.fact = f.id
                            where f.source = 'plans' and f.external_id = ?""").param(plan).query(Long.class).optional();
        }
        return fact.orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.address(path))).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
