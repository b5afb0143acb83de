package de.amtsfluss.portal.kill;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.portal.benchmark.KilledRefresh;
import de.amtsfluss.portal.benchmark.KilledRefresh.Aftermath;
import de.amtsfluss.portal.benchmark.PortalProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, a real {@code kill -9} while facts are being written. */
class RefreshKillIT {

    private static final int HYDRANTS = 100_000;

    @Test
    void anAnswerThatWasBeingTakenOverIsThereOnceAndWholeAfterwards(@TempDir Path data) throws IOException {
        Aftermath after = new KilledRefresh(PortalProcess.jar(Path.of("target")), data).play(HYDRANTS);

        assertThat(after.interrupted())
                .as("nothing of it was committed before the kill")
                .isTrue();
        assertThat(after.facts()).isEqualTo(HYDRANTS);
        assertThat(after.versions()).isEqualTo(HYDRANTS);
        assertThat(after.runsThatApplied()).isEqualTo(1);
        assertThat(after.openRuns()).isZero();
    }
}
