package de.amtsfluss.portal.designer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import de.amtsfluss.portal.Applications;
import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.CaseState;
import de.amtsfluss.processes.engine.CaseProgress;
import de.amtsfluss.processes.modelling.ModelDrafts;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A designer adds a step in the browser, is stopped by the check, mends it and puts it into force. */
class DesignerJourneyTest {

    private final RunningPortal portal = RunningPortal.shared();
    private final Applications applications = new Applications(portal);

    @Test
    void aWrongStepIsRefusedAMendedOneIsTakenByTheNextCase() {
        Page page = portal.freshPage(1440);
        portal.signIn(page, "designer");
        page.navigate(portal.address("modelle"));
        assertThat(page.locator("h1")).hasText("Modelle");
        assertThat(RunningPortal.barriers(page)).isEmpty();
        page.getByRole(AriaRole.LINK, named("Bearbeiten: Hundesteuer")).click();
        assertThat(page.locator("h1")).hasText("Hundesteuer");

        addTask(page, "Eingang melden");
        askFor(page, "send-notise");
        press(page, "Prüfen");
        assertThat(page.getByText("Es gibt keine Fähigkeit send-notise.")).isVisible();
        assertThat(page.locator(".finding-badge.error")).hasCount(1);
        assertThat(RunningPortal.barriers(page)).isEmpty();
        portal.picture(page, "designer-refused");

        chooseSendNotice(page);
        press(page, "Prüfen");
        assertThat(page.getByText("Geprüft: nichts zu beanstanden.")).isVisible();
        page.getByLabel("Was sich ändert").fill("Das Amt erfährt vom Eingang");
        press(page, "Veröffentlichen");
        assertThat(page.getByText("gilt jetzt.")).isVisible();
        assertThat(page.locator(".data-table tbody tr").first()).containsText("Das Amt erfährt vom Eingang");
        portal.picture(page, "designer-published");

        CaseNumber number = applications.anOrdinaryDog();
        applications.awaitState(number, CaseState.CLOSED);
        assertThat(portal.bean(CaseProgress.class).completedActivities(number)).contains("notifyReceipt");
    }

    @Test
    void theDraftIsThereAgainAfterTheBrowserWasClosedAndCanBeDiscarded() {
        Page page = portal.freshPage(1440);
        portal.signIn(page, "designer");
        page.navigate(portal.address("modelle/hundesteuer"));
        addTask(page, "Vergessener Schritt");
        await().untilAsserted(() -> assertThat(savedModel()).contains("Vergessener Schritt"));
        page.context().close();

        Page later = portal.freshPage(1440);
        portal.signIn(later, "designer");
        later.navigate(portal.address("modelle/hundesteuer"));
        assertThat(later.locator(".djs-container")).containsText("Vergessener");
        press(later, "Entwurf verwerfen");
        assertThat(later.locator(".djs-container")).not().containsText("Vergessener");
    }

    private String savedModel() {
        var designer = new Person("designer", "", "", Set.of(Role.DESIGNER), Set.of());
        return portal.bean(ModelDrafts.class)
                .find(designer, "hundesteuer")
                .map(draft -> new String(draft.files().get("anmeldung.bpmn"), UTF_8))
                .orElse("");
    }

    private static void addTask(Page page, String name) {
        page.locator("bpmn-editor[aria-busy=false]").waitFor();
        page.locator(".djs-palette [data-action='create.task']").click();
        BoundingBox flow =
                page.locator(".djs-connection[data-element-id=toRoute]").boundingBox();
        page.mouse().move(flow.x + flow.width / 2 - 3, flow.y + flow.height / 2);
        page.mouse().click(flow.x + flow.width / 2, flow.y + flow.height / 2);
        page.locator(".djs-direct-editing-content").waitFor();
        page.keyboard().type(name);
        page.keyboard().press("Enter");
    }

    private static void askFor(Page page, String topic) {
        page.locator(".djs-context-pad [data-action='replace']").click();
        assertThat(page.locator("[data-id='replace-with-user-task']")).isVisible();
        assertThat(page.locator("[data-id='replace-with-script-task']")).hasCount(0);
        page.locator("[data-id='replace-with-service-task']").click();
        open(page, "group-general");
        page.locator("#bio-properties-panel-id").fill("notifyReceipt");
        open(page, "group-CamundaPlatform__Implementation");
        page.locator("#bio-properties-panel-implementationType").selectOption("external");
        page.locator("#bio-properties-panel-externalTopic").fill(topic);
        page.locator("#bio-properties-panel-externalTopic").press("Tab");
    }

    private static void chooseSendNotice(Page page) {
        page.getByText("Auswählen", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("send-notice", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        open(page, "group-ElementTemplates__CustomProperties");
        page.getByLabel("recipient").fill("order-office");
        page.getByLabel("template").fill("large-dog");
        page.getByLabel("template").press("Tab");
    }

    private static void open(Page page, String group) {
        page.locator("[data-group-id=%s] .bio-properties-panel-group-header".formatted(group))
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
