package de.amtsfluss.portal.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A better plan from tonight's schedule to the street and back, as two engineers and a citizen go about it. */
class OperationsJourneyTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(240_000);

    private static RunningPortal portal;
    private static TrafficArea area;

    /** The made-up street of the demo and the real search; ten times as fast as clocks. */
    @BeforeAll
    static void open() {
        portal = RunningPortal.start(
                "--amtsfluss.street.enabled=true",
                "--amtsfluss.street.pace=10",
                "--amtsfluss.street.day=15:30-18:30",
                "--amtsfluss.street.warm-up-minutes=30");
        area = portal.bean(TrafficAreas.class).listAreas().getFirst();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void anEngineerSchedulesARunForTonightSeesItInTheCalendarAndChangesTheirMind() {
        Page page = as("verkehr");
        page.navigate(portal.address("zeitplaene"));
        page.getByText("Neuer Zeitplan").click();
        page.getByLabel("Name", exactly()).fill("Heute Nacht");
        choose(page, "Wann", "einmal");
        button(page, "Wann wäre das?").click();
        assertThat(page.getByText("Die nächsten Läufe")).containsText("02:30");
        sound(page, "operations-schedule-form");
        button(page, "Zeitplan speichern").click();
        assertThat(page.getByText("Der Zeitplan ist gespeichert")).isVisible();
        assertThat(row(page, "Heute Nacht")).containsText("einmal");
        page.getByLabel("Ruhen lassen: Heute Nacht").click();
        assertThat(row(page, "Heute Nacht")).containsText("ruht");
        page.getByLabel("Fortsetzen: Heute Nacht").click();
        sound(page, "operations-schedules");
        page.getByLabel("Löschen: Heute Nacht").click();
        assertThat(page.getByText("Kein Lauf beginnt von selbst")).isVisible();
    }

    @Test
    void aRunIsWatchedApprovedBySomebodyElseSeenInTheStreetAndTakenBackInOneClick() {
        Page engineer = as("verkehr");
        startAShortRun(engineer);
        assertThat(engineer.locator(".step-track [aria-current=step]")).isVisible();
        assertThat(engineer.locator(".vitals")).containsText("Letztes Lebenszeichen", patiently());
        sound(engineer, "operations-run-live");
        assertThat(engineer.getByText("Freigeben muss ihn jemand anders")).isVisible(PATIENTLY);
        assertThat(button(engineer, "Freigeben und veröffentlichen")).hasCount(0);
        assertThat(engineer.locator(".summary")).containsText("95 %");
        assertReportIsAPdf(engineer);

        assertThat(engineer.locator(".navigation .count")).hasCount(0);
        Page colleague = as("verkehr2");
        assertThat(colleague.locator(".navigation .count")).hasText("1");
        colleague.navigate(engineer.url());
        assertThat(colleague.getByText("Alle Signalbilder halten die Sicherheitsregeln ein"))
                .isVisible();
        sound(colleague, "operations-run-approval");
        button(colleague, "Freigeben und veröffentlichen").click();
        assertThat(colleague.locator(".badge", hasText("auf der Straße"))).isVisible(PATIENTLY);

        colleague.navigate(portal.address("strasse/" + area.key()));
        assertThat(colleague.getByText("Es gilt Fassung")).isVisible();
        assertTheStreetMoves(colleague);
        sound(colleague, "operations-street");

        colleague.navigate(portal.address("signalplaene/" + area.key()));
        button(colleague, "Vorherige Fassung wieder einsetzen").click();
        assertThat(colleague.getByText("Jetzt gilt wieder Fassung")).isVisible();
        assertThat(colleague.getByText("von Hand zurückgenommen").first()).isVisible();
        sound(colleague, "operations-plans");
        colleague.navigate(engineer.url());
        assertThat(colleague.locator(".badge", hasText("zurückgenommen"))).isVisible();
    }

    @Test
    void anEventIsEnteredByKeyboardAlone() {
        Page page = as("verkehr");
        page.navigate(portal.address("zeitplaene"));
        page.getByLabel("Tag", exactly()).focus();
        page.keyboard().type("24.12.2026");
        page.keyboard().press("Tab");
        page.keyboard().type("Weihnachtsmarkt");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Weihnachtsmarkt").first()).isVisible();
        assertThat(page.getByText("Dezember 2026").first()).isVisible();
    }

    @Test
    void aCitizenSeesTheStreetAndWhatItSavesAndSendsAnIdea() {
        Page page = portal.freshPage(320);
        page.navigate(portal.address("ampeln"));
        assertThat(page.locator("live-street canvas")).isVisible();
        assertThat(page.getByText("sind erfunden").first()).isVisible();
        assertTheStreetMoves(page);
        sound(page, "operations-public");
        page.getByText("Idee oder Beschwerde schreiben").click();
        page.waitForURL("**/antrag/verkehrsidee**");
        assertThat(page.locator("h1")).isVisible();
    }

    private void startAShortRun(Page page) {
        page.navigate(portal.address("laeufe"));
        page.getByText("Einstellungen").first().click();
        fill(page, "Generationen", "10");
        fill(page, "Pläne je Generation", "8");
        fill(page, "Vergleiche", "5");
        fill(page, "Beobachtung (min)", "600");
        button(page, "Erst prüfen").first().click();
        assertThat(page.getByText("Detektoren sind").first()).isVisible();
        page.getByLabel("Jetzt rechnen: " + area.name()).click();
        page.waitForURL("**/laeufe/*-*");
    }

    private void assertReportIsAPdf(Page page) {
        Download download =
                page.waitForDownload(() -> page.getByText("Bericht als PDF").click());
        Path file = download.path();
        try {
            Assertions.assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Two looks at the sheet, some seconds apart, differ. */
    private static void assertTheStreetMoves(Page page) {
        page.locator("live-street canvas").scrollIntoViewIfNeeded();
        page.waitForTimeout(2_500);
        String sheet = "document.querySelector('live-street canvas').toDataURL()";
        Object before = page.evaluate(sheet);
        page.waitForTimeout(3_000);
        Assertions.assertThat(page.evaluate(sheet)).isNotEqualTo(before);
    }

    private Page as(String name) {
        Page page = portal.freshPage(1280);
        portal.signIn(page, name);
        return page;
    }

    private void sound(Page page, String name) {
        assertThat(page.locator("h1")).isVisible();
        portal.picture(page, name);
        Assertions.assertThat(RunningPortal.barriers(page)).as(name).isEmpty();
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels beyond the edge of " + name)
                .isLessThanOrEqualTo(0);
    }

    private static void choose(Page page, String label, String item) {
        page.locator("vaadin-select", hasText(label)).first().click();
        page.locator("vaadin-select-item", hasText(item)).last().click();
    }

    private static void fill(Page page, String label, String value) {
        page.getByLabel(label).first().fill(value);
        page.keyboard().press("Tab");
    }

    private static Locator row(Page page, String text) {
        return page.locator("tr", hasText(text)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
    }
}
