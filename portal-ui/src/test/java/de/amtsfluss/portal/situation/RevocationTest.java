package de.amtsfluss.portal.situation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.situation.emergency.Releases;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is taken back leaves the open pages of crew and desk within five seconds, the map below it included. */
class RevocationTest {

    private static final Duration PROMISED = Duration.ofSeconds(5);

    private final RunningPortal portal = RunningPortal.shared();
    private final Scene scene = new Scene(portal);

    @Test
    void aReleaseThatEndsIsGoneFromCrewPageMapAndDesk() {
        String wells = scene.source("hydrant", "OWNER", "order-office");
        for (int i = 0; i < 12; i++) {
            scene.fact(wells, "Brunnen im Hof", 0, scene.at(30 + 25 * i, 40), Map.of("usable", true));
        }
        UUID emergency = scene.alarm("B3 Wohnungsbrand", "Probeweg 8");
        Releases releases = portal.bean(Releases.class);
        long release = releases.releaseSource(
                emergency, wells, "fire-brigade", "ordnung", Instant.now().plusSeconds(600));
        Page crew = portal.freshPage(1280);
        crew.navigate(portal.address(scene.link(emergency)));
        Page desk = portal.freshPage(1280);
        portal.signIn(desk, "einsatz");
        desk.navigate(portal.address("einsatz/" + emergency));
        for (Page page : new Page[] {crew, desk}) {
            assertThat(page.locator("#facts")).containsText("Brunnen im Hof");
            assertThat(page.locator("#map path.water").first()).isVisible();
        }

        Instant before = Instant.now();
        releases.revoke(emergency, release, "ordnung");
        for (Page page : new Page[] {crew, desk}) {
            assertThat(page.locator("#facts")).not().containsText("Brunnen im Hof");
            assertThat(page.locator("#map path.water")).hasCount(0);
        }
        assertThat(Duration.between(before, Instant.now())).isLessThan(PROMISED);
    }
}
