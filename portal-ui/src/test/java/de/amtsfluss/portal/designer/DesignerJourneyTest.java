package de.amtsfluss.portal.designer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import de.amtsfluss.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** A designer adds a step in the browser, is stopped by the check, mends it and puts it into force. */
class DesignerJourneyTest {

    private final RunningPortal portal = RunningPortal.shared();

    @Test
    void probe() {
        Page page = portal.freshPage(1440);
        page.navigate(portal.address("modelle"));
        page.getByLabel("Benutzername").fill("designer");
        page.getByLabel("Passwort").first().fill("amtsfluss");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Modelle");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bearbeiten: Hundesteuer"))
                .click();
        assertThat(page.locator("h1")).hasText("Hundesteuer");
        page.locator(".djs-element[data-element-id=chooseRoute]").waitFor();
        page.waitForTimeout(1000);
        page.locator(".djs-palette [data-action='create.task']").click();
        BoundingBox flow =
                page.locator(".djs-connection[data-element-id=toRoute]").boundingBox();
        page.mouse().move(flow.x + flow.width / 2, flow.y + flow.height / 2 + 1);
        page.mouse().click(flow.x + flow.width / 2, flow.y + flow.height / 2 + 1);
        page.keyboard().type("Eingang melden");
        page.keyboard().press("Escape");
        page.waitForTimeout(500);
        page.locator(".djs-context-pad [data-action='replace']").click();
        page.waitForTimeout(500);
        portal.picture(page, "designer-replace");
        page.locator("[data-id='replace-with-service-task']").click();
        page.waitForTimeout(500);
        portal.picture(page, "designer-service");
        System.out.println(page.locator(".bpmn-properties").innerHTML());
        page.locator(".djs-palette [data-action='create-something'], .djs-palette [data-action='create']")
                .last()
                .click();
        page.waitForTimeout(500);
        portal.picture(page, "designer-create");
        System.out.println(RunningPortal.barriers(page));
    }
}
