package operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.capability.CapabilityRunner;
import de.amtsfluss.processes.delivery.Notice;
import de.amtsfluss.processes.engine.Operations;
import de.amtsfluss.processes.situation.watch.StalenessWatch;
import de.amtsfluss.processes.testing.RecordedWorld;
import de.amtsfluss.processes.testing.TestHouse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchSourceTest {

    private final RefreshScene source = new RefreshScene();
    private final RecordedWorld world = TestHouse.get(RecordedWorld.class);

    @BeforeEach
    void forgetOlderMails() {
        TestHouse.get(Operations.class).cancel("watchSource", "scripted", "the test begins");
        world.notices().clear();
    }

    @Test
    void theDataDeskIsToldOnceAndToldAgainWhenTheSourceIsBack() {
        source.asks("north");
        RefreshScene.sql(
                "update source set last_success_at = last_success_at - interval '11 minutes' where key = 'scripted'");
        looks();
        looks();
        assertThat(subjects()).containsExactly("Quelle scripted ist veraltet");

        source.asks("north");
        looks();
        looks();

        assertThat(subjects()).containsExactly("Quelle scripted ist veraltet", "Quelle scripted ist wieder da");
        assertThat(TestHouse.get(Operations.class).findRunning("watchSource", "scripted"))
                .isEmpty();
        assertThat(TestHouse.get(Journal.class).listEntries("source", "scripted"))
                .extracting(entry -> entry.event())
                .contains("source-stale", "source-back");
    }

    @Test
    void aPausedSourceBothersNobody() {
        source.asks("north");
        RefreshScene.sql(
                "update source set last_success_at = last_success_at - interval '1 day' where key = 'scripted'");
        source.desk.pause(RefreshScene.ADMIN, "scripted");
        looks();

        assertThat(subjects()).isEmpty();
    }

    private static void looks() {
        TestHouse.get(StalenessWatch.class).look();
        TestHouse.get(CapabilityRunner.class).drain();
    }

    private List<String> subjects() {
        return world.notices().stream()
                .map(Notice::subject)
                .filter(subject -> subject.contains("scripted"))
                .toList();
    }
}
