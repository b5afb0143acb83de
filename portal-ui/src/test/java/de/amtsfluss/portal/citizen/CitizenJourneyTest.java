package de.amtsfluss.portal.citizen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.amtsfluss.portal.RunningPortal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A citizen registers a dog, as a person would: by what is written on the page. */
class CitizenJourneyTest {

    private RunningPortal portal;
    private Page page;

    @BeforeEach
    void open() {
        portal = RunningPortal.shared();
        page = portal.freshPage(1280);
    }

    @Test
    void aDogIsRegisteredWithoutAnAccountAndItsCaseCanBeFollowed() throws IOException {
        begin();
        fillInTheOwner("O'Neil-Ğüler 李");
        next("Ihre Hunde");
        fillInTheDog();
        look("form");
        next("Nachweise");
        next("Zahlung und Zustimmung");
        page.getByText("Meine Angaben sind richtig").click();
        next("Angaben prüfen");
        assertThat(page.getByText("O'Neil-Ğüler 李")).isVisible();
        look("review");
        press("Antrag absenden");
        assertThat(page.locator(".case-number")).containsText("HUND-");
        look("received");
        assertThat(page.getByText("Es gibt noch keine Nachrichten.")).isHidden();
        Download copy = page.waitForDownload(
                () -> page.getByText("Kopie Ihres Antrags herunterladen").click());
        assertThat(new String(Files.readAllBytes(copy.path()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void whatIsMissingIsSaidAtTheTopAndAtTheField() {
        begin();
        press("Weiter");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Vorname: Bitte füllen Sie dieses Feld aus.");
        look("errors");
        press("Vorname: Bitte füllen Sie dieses Feld aus.");
        assertThat(page.getByLabel("Vorname")).isFocused();
    }

    @Test
    void aDraftSurvivesAClosedBrowserAndIsOfferedBeforeASecondOne() {
        begin();
        page.getByLabel("Vorname").fill("Ada");
        assertThat(page.getByText("Entwurf gespeichert um")).isVisible();
        page.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.navigate(portal.address("antrag/hundesteuer"));
        look("draft");
        page.getByText("Entwurf fortsetzen").click();
        assertThat(page.getByLabel("Vorname")).hasValue("Ada");
    }

    @Test
    void aSearchForgivesASlipOfTheFinger() {
        page.navigate(portal.address(""));
        page.getByLabel("Leistung suchen").fill("Hnudesteuer");
        assertThat(page.getByText("Eine Leistung")).isVisible();
        page.getByLabel("Leistung suchen").fill("Reisepass");
        assertThat(page.getByText("Dazu haben wir nichts gefunden")).isVisible();
    }

    private void begin() {
        page.navigate(portal.address(""));
        page.getByLabel("Leistung suchen").fill("Hund");
        assertThat(page.getByText("Hund zur Steuer anmelden")).isVisible();
        look("catalogue");
        page.getByText("Hund zur Steuer anmelden").click();
        assertThat(page.getByText("Antrag starten")).isVisible();
        look("service");
        page.getByText("Antrag starten").click();
        assertThat(page.getByText("Schritt 1 von")).isVisible();
    }

    private void fillInTheOwner(String lastName) {
        fill("Vorname", "Ada");
        fill("Familienname", lastName);
        fill("Straße", "Am Markt");
        fill("Hausnummer", "1");
        fill("Postleitzahl", "33098");
        fill("Ort", "Paderborn");
        fill("E-Mail-Adresse", "ada@example.org");
    }

    private void fillInTheDog() {
        fill("Name des Hundes", "Bello");
        choose("Rasse", "Mischling");
        page.getByText("Hündin").click();
        fill("Schulterhöhe (cm)", "35");
        fill("Gewicht (kg)", "12,5");
        fill("Sie halten den Hund seit", "1.9.2026");
        page.keyboard().press("Tab");
        choose("Ist der Hund etwas Besonderes?", "Nein");
    }

    private void fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    private void choose(String label, String option) {
        fill(label, option);
        page.locator("vaadin-combo-box-item")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void next(String heading) {
        press("Weiter");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(2).setExact(true)))
                .isVisible();
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void look(String name) {
        assertThat(page.locator("h1")).isVisible();
        portal.picture(page, name);
        assertThat(RunningPortal.barriers(page)).isEmpty();
    }
}
