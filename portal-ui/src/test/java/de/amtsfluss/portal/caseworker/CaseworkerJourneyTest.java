package de.amtsfluss.portal.caseworker;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.CaseState;
import de.amtsfluss.processes.cases.Channel;
import de.amtsfluss.processes.intake.Intake;
import de.amtsfluss.processes.intake.Submission;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseworkerJourneyTest {

    private final RunningPortal portal = RunningPortal.shared();

    @Test
    void aCaseworkerClaimsReadsDecidesAndTheCaseGoesOn() throws Exception {
        CaseNumber number = anAssistanceDogIsRegistered();
        Page page = portal.freshPage(1280);
        signIn(page, "sachbearbeiter");
        page.navigate(portal.address("aufgaben"));
        assertThat(RunningPortal.barriers(page)).isEmpty();
        portal.picture(page, "caseworker-tasks");

        page.getByLabel("Suchen nach Aktenzeichen").fill(number.value());
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("zu " + number + " übernehmen"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Anmeldung prüfen")))
                .isVisible();
        page.getByText("Anmelden, ohne Ermäßigung").click();
        page.getByLabel("Begründung").fill("Der Ausweis ist abgelaufen.");
        portal.picture(page, "caseworker-task");
        assertThat(RunningPortal.barriers(page)).isEmpty();

        Download draft = page.waitForDownload(
                () -> page.getByText("Bescheid über die Hundesteuer").click());
        assertThat(Files.readAllBytes(draft.path())).startsWith("%PDF".getBytes());

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abschließen"))
                .click();
        page.waitForURL("**/aufgaben");
        awaitState(number, CaseState.CLOSED);

        page.navigate(portal.address("faelle/" + number));
        assertThat(page.getByText("Vom Fachverfahren angenommen")).isVisible();
        assertThat(RunningPortal.barriers(page)).isEmpty();
        portal.picture(page, "caseworker-case");
    }

    @Test
    void whoIsNoCaseworkerSeesNoTasks() {
        Page page = portal.freshPage(1280);
        signIn(page, "buergerin");
        page.navigate(portal.address("aufgaben"));

        assertThat(page.getByText("Älteste zuerst")).hasCount(0);
    }

    @Test
    void theListFitsANarrowScreen() throws Exception {
        anAssistanceDogIsRegistered();
        Page page = portal.freshPage(320);
        signIn(page, "sachbearbeiter");
        page.navigate(portal.address("aufgaben"));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Aufgaben"))
                .waitFor();

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        portal.picture(page, "caseworker-tasks-320");
    }

    private void signIn(Page page, String name) {
        page.navigate(portal.address("login"));
        page.getByLabel("Benutzername").fill(name);
        page.getByLabel("Passwort").fill("amtsfluss");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("login"));
    }

    private CaseNumber anAssistanceDogIsRegistered() throws InterruptedException {
        Map<String, Object> dog = Map.of(
                "name", "Bello",
                "breed", "labrador",
                "sex", "male",
                "shoulderHeightCm", 38,
                "weightKg", 19,
                "heldSince", "2026-10-15",
                "use", "assistance");
        Map<String, Object> data = Map.of(
                "firstName", "Ada",
                "lastName", "Beispiel",
                "street", "Rathausplatz",
                "houseNumber", "1",
                "postalCode", "33098",
                "town", "Paderborn",
                "email", "ada@example.org",
                "dogs", List.of(dog),
                "truthful", true);
        var receipt = portal.bean(Intake.class)
                .accept(new Submission(
                        UUID.randomUUID().toString(),
                        Channel.PORTAL,
                        "hundesteuer",
                        Locale.GERMAN,
                        Optional.empty(),
                        data,
                        List.of(new Submission.Attachment(
                                "proof", "ausweis.pdf", "application/pdf", "%PDF-1.7".getBytes()))));
        awaitState(receipt.caseNumber(), CaseState.IN_PROGRESS);
        return receipt.caseNumber();
    }

    private void awaitState(CaseNumber number, CaseState wanted) throws InterruptedException {
        for (int i = 0; i < 600 && portal.bean(CaseFiles.class).caseFile(number).state() != wanted; i++) {
            Thread.sleep(100);
        }
        assertThat(portal.bean(CaseFiles.class).caseFile(number).state()).isEqualTo(wanted);
    }
}
