package de.amtsfluss.portal.caseworker;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.amtsfluss.portal.Applications;
import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.CaseState;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CaseworkerJourneyTest {

    private final RunningPortal portal = RunningPortal.shared();
    private final Applications applications = new Applications(portal);

    @Test
    void aCaseworkerClaimsReadsDecidesAndTheCaseGoesOn() {
        CaseNumber number = applications.anAssistanceDog();
        Page page = portal.freshPage(1280);
        portal.signIn(page, "sachbearbeiter");
        page.waitForURL("**/aufgaben");
        assertThat(RunningPortal.barriers(page)).isEmpty();
        portal.picture(page, "caseworker-tasks");

        page.getByLabel("Suchen nach Aktenzeichen").fill(number.value());
        page.keyboard().press("Enter");
        assertThat(page.locator(".data-table tbody tr")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("zu " + number + " übernehmen"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Anmeldung prüfen")))
                .isVisible();
        assertThat(page.getByText("19,5 kg")).isVisible();
        page.getByText("Anmelden, ohne Ermäßigung").click();
        page.getByLabel("Begründung").fill("Der Ausweis ist abgelaufen.");
        portal.picture(page, "caseworker-task");
        assertThat(RunningPortal.barriers(page)).isEmpty();

        Download draft = page.waitForDownload(
                () -> page.getByText("Bescheid über die Hundesteuer").click());
        assertThat(draft.path()).content(StandardCharsets.ISO_8859_1).startsWith("%PDF");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abschließen"))
                .click();
        page.waitForURL("**/aufgaben");
        applications.awaitState(number, CaseState.CLOSED);

        page.navigate(portal.address("faelle/" + number));
        assertThat(page.getByText("Vom Fachverfahren angenommen")).isVisible();
        assertThat(page.getByLabel("Übergaben an Fachverfahren").getByText("Hunderegister"))
                .isVisible();
        assertThat(page.locator(".journal").getByText("Kemal Yıldız").first()).isVisible();
        assertThat(RunningPortal.barriers(page)).isEmpty();
        portal.picture(page, "caseworker-case");
    }

    @Test
    void whoIsNoCaseworkerSeesNoTasks() {
        Page page = portal.freshPage(1280);
        portal.signIn(page, "buergerin");
        page.navigate(portal.address("aufgaben"));

        assertThat(page.getByText("Älteste zuerst")).hasCount(0);
    }

    @Test
    void theListFitsANarrowScreen() {
        applications.anAssistanceDog();
        Page page = portal.freshPage(320);
        portal.signIn(page, "sachbearbeiter");
        page.navigate(portal.address("aufgaben"));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Aufgaben"))
                .waitFor();

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        portal.picture(page, "caseworker-tasks-320");
    }
}
