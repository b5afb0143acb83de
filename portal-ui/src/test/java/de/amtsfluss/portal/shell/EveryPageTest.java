package de.amtsfluss.portal.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import de.amtsfluss.portal.RunningPortal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every page, whoever looks at it and with whatever. */
class EveryPageTest {

    private static final List<String> OPEN = List.of(
            "",
            "leistung/hundesteuer",
            "login",
            "impressum",
            "datenschutz",
            "barrierefreiheit",
            "kontakt",
            "ampeln",
            "gibt-es-nicht",
            "status/HUND-2026-000001.falsch");

    private static final List<String> TRAFFIC_DESK =
            List.of("laeufe", "laeufe/vergleich", "strasse", "zeitplaene", "signalplaene", "detektoren");

    private RunningPortal portal;

    @BeforeEach
    void start() {
        portal = RunningPortal.shared();
    }

    @Test
    void openPagesHaveNoBarriersAndFitIntoTheWidthOfASmallPhone() {
        Page page = portal.freshPage(320);
        for (String path : OPEN) {
            page.navigate(portal.address(path));
            assertSound(page, "small-" + path.replace('/', '-'));
        }
    }

    @Test
    void whoIsSignedInAndMistypesAnAddressIsToldSoInWords() {
        Page page = portal.freshPage(1280);
        portal.signIn(page, "admin");
        page.navigate(portal.address("quelle/dwd"));
        assertThat(page.locator("h1")).hasText("Diese Seite gibt es nicht");
        assertThat(RunningPortal.barriers(page)).isEmpty();
        portal.picture(page, "no-such-page");
    }

    @Test
    void aCitizenSeesTheirOwnPagesAfterSigningIn() {
        Page page = portal.freshPage(1280);
        page.navigate(portal.address("postfach"));
        page.getByLabel("Benutzername").fill("buergerin");
        page.getByLabel("Passwort").first().fill("amtsfluss");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Postfach");
        assertSound(page, "mailbox");
        page.getByRole(AriaRole.LINK, named("Meine Anträge")).click();
        assertThat(page.locator("h1")).hasText("Meine Anträge");
        assertSound(page, "applications");
        page.navigate(portal.address("aufgaben"));
        assertThat(page.locator("h1")).hasText("Diese Seite gibt es nicht");
    }

    @Test
    void theTrafficDeskHasNoBarriersWideNarrowDarkAndInPlainGerman() {
        Page dark = deskOf("admin", 1280, "Hell/Dunkel");
        assertThat(dark.locator("html")).hasAttribute("theme", "dark");
        assertTheDeskIsSound(dark, 1280);
        Page plain = deskOf("verkehr", 320, "Leichte Sprache");
        assertThat(plain.locator("h1")).hasText("Ampel-Pläne verbessern");
        assertTheDeskIsSound(plain, 320);
    }

    private Page deskOf(String person, int width, String choice) {
        Page page = portal.freshPage(width);
        portal.signIn(page, person);
        page.navigate(portal.address("laeufe"));
        page.waitForResponse(
                response -> response.url().contains("v-r=uidl"),
                () -> page.getByRole(AriaRole.BUTTON, named(choice)).click());
        return page;
    }

    private void assertTheDeskIsSound(Page page, int width) {
        for (String path : TRAFFIC_DESK) {
            page.navigate(portal.address(path));
            assertThat(page.locator(".desk-bar [aria-current=page]")).isVisible();
            assertSound(page, "desk-%s-%d".formatted(path.replace('/', '-'), width));
            assertThat(page.locator("main").innerText()).doesNotContain("operations.");
        }
        page.context().close();
    }

    @Test
    void aControlRoomSeesItsPagesAndAnOwnerTheirs() {
        Page dispatcher = portal.freshPage(320);
        portal.signIn(dispatcher, "leitstelle");
        for (String path : List.of("einsaetze", "einsaetze/neu", "quellen")) {
            dispatcher.navigate(portal.address(path));
            assertSound(dispatcher, "control-room-" + path.replace('/', '-'));
        }
        Page owner = portal.freshPage(320);
        portal.signIn(owner, "ordnung");
        owner.navigate(portal.address("freigaben"));
        assertThat(owner.locator("h1")).hasText("Freigaben für Einsätze");
        assertSound(owner, "releases");
    }

    @Test
    void theLanguageIsKeptAndToldToScreenReaders() {
        Page page = portal.freshPage(1280);
        page.navigate(portal.address(""));
        page.getByRole(AriaRole.BUTTON, named("English")).click();
        assertThat(page.locator("h1")).hasText("What would you like to do?");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.getByRole(AriaRole.BUTTON, named("Leichte Sprache")).click();
        assertThat(page.locator("h1")).hasText("Was möchten Sie machen?");
        page.navigate(portal.address("leistung/hundesteuer"));
        assertThat(page.getByText("Sie haben einen Hund?")).isVisible();
    }

    @Test
    void darkPagesHaveNoBarriers() {
        Page page = portal.freshPage(1280);
        page.navigate(portal.address("leistung/hundesteuer"));
        page.getByRole(AriaRole.BUTTON, named("Hell/Dunkel")).click();
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        assertSound(page, "dark");
    }

    @Test
    void theKeyboardSkipsToTheContentAndOpensAService() {
        Page page = portal.freshPage(1280);
        page.navigate(portal.address(""));
        assertThat(page.locator("h1")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.getByText("Zum Inhalt springen")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Leistung suchen")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Hund zur Steuer anmelden");
        assertThat(page.locator("h1")).isFocused();
    }

    @Test
    void aPageLoadsFromThisServerAlone() {
        Page page = portal.freshPage(1280);
        Response response = page.navigate(portal.address(""));
        assertThat(response.headerValue("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("http", "*");
        assertThat(response.headerValue("x-content-type-options")).isEqualTo("nosniff");
        assertThat(response.headerValue("set-cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    private void assertSound(Page page, String name) {
        assertThat(page.locator("h1")).isVisible();
        portal.picture(page, name);
        assertThat(RunningPortal.barriers(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels beyond the edge of " + name)
                .isLessThanOrEqualTo(0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
