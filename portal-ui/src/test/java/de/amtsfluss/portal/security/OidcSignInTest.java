package de.amtsfluss.portal.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.amtsfluss.portal.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A town's own accounts instead of demo people, by nothing but Spring's usual properties. */
class OidcSignInTest {

    private static OidcProvider provider;
    private static RunningPortal portal;

    @BeforeAll
    static void start() throws Exception {
        int port = OidcProvider.freePort();
        String registration = "--spring.security.oauth2.client.registration.town.";
        provider = OidcProvider.start("http://localhost:" + port + "/login/oauth2/code/town");
        portal = RunningPortal.start(
                "--server.port=" + port,
                registration + "client-id=portal",
                registration + "client-secret=secret-of-the-tests",
                registration + "scope=openid,profile",
                "--spring.security.oauth2.client.provider.town.issuer-uri=" + provider.issuer(),
                "--amtsfluss.oidc.roles-claim=realm_access.roles",
                "--amtsfluss.oidc.roles.steuer-sachbearbeitung=caseworker");
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    @Test
    void aCaseworkerSignsInAtTheProviderAndSeesTheTasksOfTheOffice() {
        Page page = signInAs("kim");

        assertThat(page.locator("h1")).hasText("Aufgaben");
        assertThat(page.getByText("Kim Kämmerer").first()).isVisible();
        page.navigate(portal.address("modelle"));
        assertThat(page.locator("h1")).hasText("Diese Seite gibt es nicht");
    }

    @Test
    void rolesNobodyKnowsGiveNothing() {
        Page page = signInAs("mallory");

        assertThat(page.locator("h1")).hasText("Diese Seite gibt es nicht");
    }

    @Test
    void whoComesBackNotSignedInIsToldSo() {
        Page page = portal.freshPage(320);
        page.navigate(portal.address("login/oauth2/code/town?error=access_denied&state=unknown"));

        assertThat(page.locator("h1")).hasText("Die Anmeldung hat nicht geklappt");
        assertThat(RunningPortal.barriers(page)).isEmpty();
        page.getByText("Noch einmal anmelden").click();
        page.waitForURL(address -> address.startsWith(provider.issuer()));
    }

    @Test
    void demoPeopleDoNotExistBesideAProvider() {
        assertThat(portal.findBean(DemoPeople.class)).isEmpty();
    }

    /** The provider's own page asks for name and password; it ends at the tasks that were wanted. */
    private static Page signInAs(String name) {
        Page page = portal.freshPage(1280);
        page.navigate(portal.address("aufgaben"));
        page.waitForURL(address -> address.startsWith(provider.issuer()));
        page.getByPlaceholder("Username").fill(name);
        page.getByPlaceholder("Password").fill("secret");
        page.getByRole(AriaRole.BUTTON).click();
        page.waitForURL(address -> address.startsWith(portal.address("aufgaben")));
        return page;
    }
}
