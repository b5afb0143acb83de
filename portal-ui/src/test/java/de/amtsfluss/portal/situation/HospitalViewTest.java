package de.amtsfluss.portal.situation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.amtsfluss.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said on the phone becomes a fact with a name and a time. */
class HospitalViewTest {

    private final RunningPortal portal = RunningPortal.shared();

    @Test
    void aStatementAboutAHospitalIsAFactWithNameAndTimeAndCanBeConfirmed() {
        Page page = portal.freshPage(1280);
        portal.signIn(page, "einsatz");
        page.navigate(portal.address("krankenhaeuser"));
        page.getByLabel("Krankenhaus").first().fill("Klinikum Probe");
        page.getByLabel("Abteilung").first().fill("Unfallchirurgie");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Eintragen"))
                .click();
        assertThat(page.getByText("Bitte eine Zahl von 0 bis 999 angeben.").first())
                .isVisible();
        page.getByLabel("Freie Plätze").first().fill("3");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Eintragen"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("3 freie Plätze sind eingetragen");
        assertThat(page.locator("table")).containsText("Unfallchirurgie");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gilt noch: Klinikum Probe"))
                .click();
        assertThat(portal.bean(JdbcClient.class)
                        .sql(
                                "select attributes->>'saidBy' from fact where source = 'hospitals' and title like 'Klinikum Probe%'")
                        .query(String.class)
                        .single())
                .isNotBlank();
        portal.picture(page, "hospitals");
        assertThat(RunningPortal.barriers(page)).isEmpty();
        page.setViewportSize(320, 900);
        portal.picture(page, "hospitals-320");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        page.context().close();
    }
}
