package de.amtsfluss.portal.situation.crew;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.portal.situation.Scene;
import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.picture.Picture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a crew sees on its tablet, in a real browser. */
class CrewPageTest {

    private final RunningPortal portal = RunningPortal.shared();
    private final Scene scene = new Scene(portal);

    @Test
    void aHouseFireIsReadAtAGlanceWithoutBarriersOnTabletAndPhone() {
        UUID emergency = houseFire();
        for (int width : List.of(1280, 800, 320)) {
            Page page = portal.freshPage(width);
            page.navigate(portal.address(scene.link(emergency)));
            assertThat(page.locator(".facts .fact").first()).containsText("Rauchmelder ausgelöst");
            assertThat(page.locator("#line")).containsText("verbunden");
            portal.picture(page, "crew-" + width);
            assertThat(RunningPortal.barriers(page)).as("width " + width).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isLessThanOrEqualTo(0);
            assertThat((Integer) page.evaluate(SMALL_TARGETS)).isZero();
            page.context().close();
        }
    }

    @Test
    void sevenFactsAreSeenWithoutScrollingAndTheMatrixLeadsToItsEvidence() {
        Page page = open(houseFire());
        assertThat((Integer) page.evaluate(FACTS_IN_VIEW)).isGreaterThanOrEqualTo(7);
        page.locator("#tab-dangers").click();
        portal.picture(page, "crew-dangers");
        page.getByLabel("Atemgifte für Mannschaft: 1").click();
        assertThat(page.locator("#detail")).containsText("Rauchmelder ausgelöst");
        page.locator("#detail .fact").click();
        assertThat(page.locator("#detail")).containsText("An der Anschrift des Einsatzes");
    }

    @Test
    void aSmallPhoneShowsTheTopFactsAtOnceAndTheWholeMatrixWithoutScrollingSideways() {
        UUID emergency = houseFire();
        Page page = portal.freshPage(320);
        page.setViewportSize(320, 640);
        page.navigate(portal.address(scene.link(emergency)));
        assertThat(page.locator("#line")).containsText("verbunden");
        portal.picture(page, "crew-phone");
        assertThat((Integer) page.evaluate(FACTS_IN_VIEW)).isGreaterThanOrEqualTo(3);
        page.locator("#tab-dangers").click();
        portal.picture(page, "crew-phone-dangers");
        assertThat((Integer) page.evaluate(CELLS_OUT_OF_REACH)).isZero();
        assertThat(RunningPortal.barriers(page)).isEmpty();
        page.getByLabel("Atemgifte für Mannschaft: 1").click();
        assertThat(page.locator("#detail")).containsText("Rauchmelder ausgelöst");
        portal.picture(page, "crew-phone-evidence");
    }

    @Test
    void whatNobodyKnowsIsNamedAndNotTakenForNone() {
        String dead = scene.source("hydrant", "OPEN", "city");
        scene.dies(dead);
        Page page = open(scene.alarm("B2", "Probeweg 1"));
        assertThat(page.locator("#missing")).containsText("Löschwasser");
        page.locator("#tab-sources").click();
        assertThat(page.locator(".wanted li", new Page.LocatorOptions().setHasText("Löschwasser")))
                .containsText("antwortet nicht");
    }

    @Test
    void aPageCutFromTheNetworkStaysReadableAndEndsWithTheServersPicture() {
        UUID emergency = houseFire();
        Page page = open(emergency);
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.reload();
        assertThat(page.locator("#line")).containsText("verbunden");
        page.context().setOffline(true);
        assertThat(page.locator("#alarm")).containsText("Keine Verbindung");
        String age = page.locator(".facts .ages").first().innerText();
        scene.fact(scene.source("warning", "OPEN", "dwd"), "Orkanböen", 4, scene.at(10, 10), Map.of());
        Picture missed = scene.newest(emergency);
        page.reload();
        assertThat(page.locator(".facts .fact").first()).containsText("Rauchmelder ausgelöst");
        assertThat(page.locator(".facts .ages").first()).not().hasText(age);
        portal.picture(page, "crew-offline");
        page.context().setOffline(false);
        assertThat(page.locator("html")).hasAttribute("data-hash", missed.hash());
        assertThat(page.locator("#alarm")).isHidden();
        page.locator("#tab-sources").click();
        assertThat(page.locator("#hash")).containsText("stimmt mit dem Server überein");
    }

    @Test
    void whatTheServerRefusesStaysOnThePageUntilTheCrewHasDealtWithIt() {
        UUID emergency = houseFire();
        Page page = open(emergency);
        page.context().setOffline(true);
        page.locator("#say").click();
        page.locator("#say-text").fill("Kellertür steht offen");
        page.locator(".say-end .main").click();
        assertThat(page.locator("#waiting")).containsText("1 Meldung");
        portal.bean(Emergencies.class).close(emergency, "probe");
        page.context().setOffline(false);
        assertThat(page.locator("#refused")).containsText("Kellertür steht offen");
        assertThat(page.locator("#waiting")).isHidden();
        page.reload();
        assertThat(page.locator("#refused")).containsText("Kellertür steht offen");
        portal.picture(page, "crew-refused");
        assertThat(RunningPortal.barriers(page)).isEmpty();
        page.locator("#refused button").last().click();
        assertThat(page.locator("#refused")).isHidden();
    }

    @Test
    void aRevokedLinkEndsThePageWithinSecondsAndNothingOfItIsKept() {
        UUID emergency = houseFire();
        Page page = open(emergency);
        long before = System.nanoTime();
        portal.bean(CrewLinks.class).revoke(emergency, Scene.ENGINE.name());
        assertThat(page.locator(".ended")).containsText("beendet");
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
        assertThat(page.locator("body")).not().containsText("Rauchmelder");
        page.reload();
        assertThat(page.locator(".ended")).containsText("Diesen Link gibt es nicht");
    }

    @Test
    void theFirstLoadIsSmallAndComesFromThisServerAlone() {
        UUID emergency = houseFire();
        Page page = portal.freshPage(1280);
        var bytes = new CopyOnWriteArrayList<Integer>();
        page.onRequestFinished(
                request -> bytes.add(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
        Response response = page.navigate(portal.address(scene.link(emergency)));
        assertThat(page.locator(".leaflet-marker-icon").first()).isVisible();
        page.waitForTimeout(500);
        assertThat(bytes.stream().mapToInt(Integer::intValue).sum()).isLessThan(250_000);
        assertThat(response.headerValue("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(response.headerValue("set-cookie")).isNull();
    }

    @Test
    void belowThePictureLiesWhatTheHouseKnowsAndOnlyForThoseWhoMayKnow() {
        String open = scene.source("hydrant", "OPEN", "city");
        for (int i = 0; i < 20; i++) {
            scene.fact(open, "Unterflurhydrant", 0, scene.at(50 + 20 * i, 60), Map.of("usable", true));
        }
        long broken = scene.fact(open, "Kaputter Hydrant", 0, scene.at(600, 60), Map.of("usable", false));
        long secret =
                scene.fact(scene.source("hydrant", "OWNER", "city"), "Geheimer Brunnen", 0, scene.at(10, 90), Map.of());
        UUID emergency = scene.alarm("B3 Wohnungsbrand", "Probeweg 1");
        String link = scene.link(emergency);
        Page page = portal.freshPage(800);
        page.navigate(portal.address(link));
        page.locator("#tab-map").click();
        assertThat(page.locator("#map path.water").first()).isVisible();
        assertThat(page.locator("#map path.out").first()).isVisible();
        assertThat(page.locator("#legend")).containsText("weiteres Löschwasser");
        portal.picture(page, "crew-map-day");
        page.locator("#light").click();
        portal.picture(page, "crew-map-night");
        assertThat(RunningPortal.barriers(page)).isEmpty();
        assertThat(page.request().get(portal.address(link + "/map")).text())
                .contains("\"id\":" + broken)
                .doesNotContain("\"id\":" + secret);
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.reload();
        page.locator("#tab-map").click();
        assertThat(page.locator("#map path.out").first()).isVisible();
        page.context().setOffline(true);
        page.reload();
        page.locator("#tab-map").click();
        assertThat(page.locator("#map path.out").first()).isVisible();
        page.context().setOffline(false);
        portal.bean(CrewLinks.class).revoke(emergency, Scene.ENGINE.name());
        assertThat(page.request().get(portal.address(link + "/map")).status()).isEqualTo(404);
    }

    @Test
    void whatASourceCallsThingsIsSaidInTheLanguageOfTheDevice() {
        scene.fact(
                scene.source("hydrant", "OPEN", "city"),
                "Unterflurhydrant DN 100",
                0,
                scene.at(43, 30),
                Map.of("type", "underground", "reference", "17", "position", "sidewalk"));
        Page page = open(scene.alarm("B2", "Probeweg 1"));
        page.locator(".facts .fact").first().click();
        assertThat(page.locator("#detail")).containsText("Kennung");
        assertThat(page.locator("#detail")).containsText("auf dem Gehweg");
        page.addInitScript("Object.defineProperty(navigator, 'language', { get: () => 'en-GB' })");
        page.reload();
        assertThat(page.locator(".facts .fact").first()).containsText("Underground hydrant DN 100");
    }

    private UUID houseFire() {
        String sensors = scene.source("building-sensor", "OWNER", "owners");
        scene.fact(
                sensors,
                "Rauchmelder ausgelöst",
                4,
                scene.at(0, 5),
                Map.of("address", "Probeweg 1", "consent", "true"));
        String hydrants = scene.source("hydrant", "OPEN", "city");
        String own = scene.source("hydrant", "BOS", "fire-brigade");
        scene.fact(own, "Hydrant außer Betrieb", 2, scene.at(40, 30), Map.of("inService", false));
        scene.fact(hydrants, "Unterflurhydrant DN 100", 0, scene.at(43, 30), Map.of("inService", true));
        scene.fact(hydrants, "Überflurhydrant DN 150", 0, scene.at(-120, 80), Map.of("inService", true));
        scene.fact(scene.source("warning", "OPEN", "dwd"), "Sturmböen bis 75 km/h", 3, scene.at(300, 100), Map.of());
        scene.fact(
                scene.source("closure", "OPEN", "city"), "Westernstraße gesperrt", 2, scene.at(-300, -200), Map.of());
        scene.fact(
                scene.source("plan", "BOS", "fire-brigade"),
                "Feuerwehrplan",
                0,
                scene.at(5, 5),
                Map.of("address", "Probeweg 1"));
        scene.fact(scene.source("closure", "OPEN", "city"), "Gerüst auf dem Gehweg", 1, scene.at(60, -20), Map.of());
        return scene.alarm("B3 Wohnungsbrand", "Probeweg 1");
    }

    private Page open(UUID emergency) {
        Page page = portal.freshPage(1280);
        page.navigate(portal.address(scene.link(emergency)));
        assertThat(page.locator("#line")).containsText("verbunden");
        return page;
    }

    private static final String FACTS_IN_VIEW = """
            [...document.querySelectorAll('.facts .fact')]
                .filter(fact => fact.getBoundingClientRect().bottom <= innerHeight).length""";
    private static final String CELLS_OUT_OF_REACH = """
            [...document.querySelectorAll('.matrix button')].map(one => one.getBoundingClientRect())
                .filter(box => box.left < 0 || box.right > innerWidth || box.width < 45 || box.height < 45).length""";
    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('button, a, .leaflet-interactive.pin')].filter(one => one.checkVisibility())
                .map(one => one.getBoundingClientRect()).filter(box => box.width < 45 || box.height < 45).length""";
}
