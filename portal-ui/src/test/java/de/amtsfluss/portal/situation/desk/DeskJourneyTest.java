package de.amtsfluss.portal.situation.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.portal.situation.Scene;
import de.amtsfluss.processes.situation.emergency.AlarmMail;
import de.amtsfluss.processes.situation.emergency.AlarmMails;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A dispatcher's night, in a real browser. */
class DeskJourneyTest {

    private final RunningPortal portal = RunningPortal.shared();
    private final Scene scene = new Scene(portal);

    @Test
    void aDispatcherOpensAnEmergencyByHandAndCorrectsItsAddress() {
        String plans = scene.source("plan", "BOS", "fire-brigade");
        scene.fact(plans, "Feuerwehrplan Halle", 0, scene.at(0, 0), Map.of("address", "Handweg 7, Probestadt"));
        Page page = signedIn("leitstelle", "einsaetze/neu", 1280);
        page.getByLabel("Stichwort").fill("B3 Hallenbrand");
        page.getByLabel("Anschrift").fill("Handweg 7, Probestadt");
        page.getByText("Koordinaten suchen").click();
        assertThat(page.getByLabel("Koordinaten", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(java.util.regex.Pattern.compile("51\\.7.*"));
        page.getByLabel("Kräfte").fill("Niemand 1");
        button(page, "Einsatz anlegen").click();
        assertThat(page.getByText("nicht bekannt, wem sie gehört")).isVisible();
        page.getByLabel("Kräfte").fill("Florian Probe 1 LF20 1");
        button(page, "Einsatz anlegen").click();

        assertThat(page.locator("h1")).containsText("B3 Hallenbrand");
        assertThat(page.locator("situation-picture .facts")).containsText("Feuerwehrplan Halle");
        page.getByText("Einsatz ändern").click();
        page.getByLabel("Anschrift").fill("Handweg 9, Probestadt");
        button(page, "Änderung übernehmen").click();
        assertThat(page.locator(".lead")).containsText("Handweg 9");
        button(page, "Einsatz beenden").click();
        button(page, "Ja, jetzt beenden").click();
        assertThat(page.locator(".lead")).containsText("Beendet");
    }

    @Test
    void aContradictionIsDecidedAndACellJudgedAndEverybodySentSeesIt() {
        scene.fact(scene.source("hydrant", "OPEN", "city"), "Laut Karte", 0, scene.at(43, 30), Map.of("usable", true));
        scene.fact(
                scene.source("hydrant", "BOS", "fire-brigade"), "Defekt", 2, scene.at(40, 30), Map.of("usable", false));
        UUID emergency = scene.alarm("B3 Wohnungsbrand", "Probeweg 2");
        Page page = signedIn("leitstelle", "einsatz/" + emergency, 1280);
        page.locator("situation-picture .fact", having("Defekt")).click();
        Locator dialog = page.locator("#detail");
        assertThat(dialog).containsText("betriebsbereit: nein");
        portal.picture(page, "desk-contradiction");
        dialog.locator(".side", new Locator.LocatorOptions().setHasText("Defekt"))
                .getByText("Das gilt")
                .click();
        dialog.getByText("Vor Ort gesehen").click();
        dialog.getByText("Senden").click();
        assertThat(page.locator("situation-picture .fact", having("Laut Karte")))
                .containsText("gilt nicht laut Lena");

        page.getByLabel("Ausbreitung für Gerät: kein Hinweis").click();
        dialog.getByText("Vor Ort gesehen").click();
        dialog.getByText("Gefahr ist da").click();
        assertThat(page.getByLabel("Ausbreitung für Gerät: 1")).isVisible();
        portal.picture(page, "desk-emergency");

        Page crew = portal.freshPage(1280);
        crew.navigate(portal.address(scene.link(emergency)));
        assertThat(crew.locator(".fact", having("Laut Karte"))).containsText("gilt nicht laut Lena");
        crew.locator("#tab-dangers").click();
        assertThat(crew.getByLabel("Ausbreitung für Gerät: 1")).isVisible();
    }

    @Test
    void aDispatcherReleasesWithAReasonWarnsAndAnswersWhatWasKnown() throws IOException {
        UUID emergency = scene.alarm("B3 Wohnungsbrand", "Probeweg 3");
        Page page = signedIn("leitstelle", "einsatz/" + emergency, 1600);
        button(page, "Freigeben").click();
        assertThat(page.getByText("warum nicht auf den Eigentümer")).isVisible();
        page.getByLabel("Grund (Gefahr im Verzug)").fill("Person eingeschlossen");
        button(page, "Freigeben").click();
        assertThat(page.locator("table", having("Person eingeschlossen"))).containsText("Feuerwehr");

        page.getByText("Bevölkerung warnen").click();
        page.getByLabel("Überschrift").fill("Rauch im Norden der Stadt");
        page.getByLabel("Was die Menschen tun sollen").fill("Fenster schließen");
        button(page, "Warnung geben").click();
        assertThat(page.locator("situation-picture .facts")).containsText("Rauch im Norden der Stadt");
        portal.picture(page, "desk-released");

        Download paper =
                page.waitForDownload(() -> page.getByText("Lagebild als PDF").click());
        assertThat(Files.readString(paper.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");

        page.getByText("Protokoll").click();
        button(page, "Nachsehen").click();
        assertThat(page.getByText("kannte Fassung")).isVisible();
        button(page, "Kette prüfen").click();
        assertThat(page.getByText("Die Kette ist lückenlos")).isVisible();
        assertThat(page.locator("table").last()).containsText("Bevölkerung gewarnt");
        portal.picture(page, "desk-log");
        page.getByText("Diese Fassung ansehen").click();
        assertThat(page.locator("situation-picture .facts")).isVisible();
    }

    @Test
    void aLinkFromTheDeskOpensThePageAndEndsItWithinSeconds() {
        UUID emergency = scene.alarm("B3 Wohnungsbrand", "Probeweg 4");
        Page page = signedIn("leitstelle", "einsatz/" + emergency, 1280);
        page.getByLabel("Neuer Link: " + Scene.ENGINE.name()).click();
        String link = page.locator(".unit-card a").textContent();
        Page crew = portal.freshPage(800);
        crew.navigate(portal.address(link.substring(link.indexOf("lage/"))));
        assertThat(crew.locator("#line")).containsText("verbunden");
        long before = System.nanoTime();
        page.getByLabel("Link sperren: " + Scene.ENGINE.name()).click();
        assertThat(crew.locator(".ended")).isVisible();
        assertThat(System.nanoTime() - before).isLessThan(8_000_000_000L);
    }

    @Test
    void anOwnerReleasesAndOthersFindNothing() {
        UUID emergency = scene.alarm("B3 Wohnungsbrand", "Probeweg 5");
        Page owner = signedIn("ordnung", "freigaben", 1280);
        assertThat(owner.locator(".area-panel", having("Probeweg 5"))).isVisible();
        assertThat(owner.locator("body")).not().containsText("Rauch aus Fenster");
        assertSound(owner, "desk-owner");
        for (String stranger : List.of("designer", "sachbearbeiter", "admin")) {
            Page page = signedIn(stranger, "einsatz/" + emergency, 1280);
            assertThat(page.locator("body")).not().containsText("Rauch aus Fenster");
        }
        Page police = signedIn("polizei", "einsatz/" + emergency, 1280);
        assertThat(police.locator("h1")).containsText("B3 Wohnungsbrand");
        assertThat(police.getByText("Einsatz beenden")).hasCount(0);
        assertThat(police.getByText("Freigeben")).hasCount(0);
    }

    @Test
    void aMailThatIsNoAlarmWaitsForADispatcher() {
        String subject = "Mail " + UUID.randomUUID();
        portal.bean(AlarmMails.class)
                .take(new AlarmMail(
                        "leitstelle",
                        UUID.randomUUID().toString(),
                        "x@example.org",
                        subject,
                        "Kein Alarm",
                        Instant.now()));
        String number = UUID.randomUUID().toString();
        var letter = new AlarmMail(
                "leitstelle",
                UUID.randomUUID().toString(),
                "x@example.org",
                "Alarm",
                "Einsatznummer: " + number + "\nStichwort: TH1\nFahrzeuge: Florian Probe 1\n",
                Instant.now());
        portal.bean(AlarmMails.class).take(letter);
        portal.bean(AlarmMails.class).take(letter);

        assertThat(portal.bean(Emergencies.class).listOpen().stream()
                        .filter(one -> one.dispatchNumber().equals(number)))
                .hasSize(1);
        Page page = signedIn("leitstelle", "einsaetze", 1280);
        Locator mail = page.locator(".note", having(subject));
        assertThat(mail).containsText("Kein Alarm");
        assertThat(mail).containsText("Einsatznummer fehlt");
        mail.getByText("Erledigt").click();
        assertThat(mail).hasCount(0);
    }

    @Test
    void everyPageOfTheDeskIsReadableByEverybodyOnEveryScreen() {
        scene.fact(scene.source("hydrant", "OPEN", "city"), "Hydrant", 0, scene.at(43, 30), Map.of("usable", true));
        UUID emergency = scene.alarm("B3 Wohnungsbrand", "Probeweg 6");
        for (int width : List.of(1280, 320)) {
            Page page = signedIn("leitstelle", "einsaetze", width);
            for (String path : List.of(
                    "einsaetze",
                    "einsaetze/neu",
                    "einsatz/" + emergency,
                    "einsatz/" + emergency + "/aendern",
                    "einsatz/" + emergency + "/protokoll",
                    "einsatz/" + emergency + "/fassung/fire-brigade/1")) {
                page.navigate(portal.address(path));
                settle(page, path);
                assertSound(
                        page,
                        "desk-" + width + "-"
                                + path.replace(emergency.toString(), "x").replace('/', '-'));
            }
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hell/Dunkel"))
                    .click();
            page.navigate(portal.address("einsatz/" + emergency));
            settle(page, "einsatz/");
            assertSound(page, "desk-dark-" + width);
        }
    }

    private static void settle(Page page, String path) {
        if (path.startsWith("einsatz/") && !path.endsWith("aendern") && !path.endsWith("protokoll")) {
            assertThat(page.locator("situation-picture .fact").first()).isVisible();
            page.waitForTimeout(500);
        }
    }

    private void assertSound(Page page, String name) {
        assertThat(page.locator("h1")).isVisible();
        portal.picture(page, name);
        assertThat(RunningPortal.barriers(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels beyond the edge of " + name)
                .isLessThanOrEqualTo(0);
    }

    private Page signedIn(String name, String path, int width) {
        Page page = portal.freshPage(width);
        portal.signIn(page, name);
        page.navigate(portal.address(path));
        page.locator("h1").first().waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(name));
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
