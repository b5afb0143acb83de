package de.amtsfluss.optimizer.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.RandomJunction;
import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private final Network network = RandomJunction.of(4);

    @Test
    void aDetectorThatAlwaysCountsShowsAVehicleThatNeverMoves() {
        Failures.Spoiler spoiler = new Failures(0, 1, 0, NEVER, NEVER).new Spoiler(network, 1, 0);
        Observation first = spoiler.spoil(Observation.of(0, List.of()));
        Observation second = spoiler.spoil(Observation.of(1, List.of()));

        assertThat(first.vehicles()).isNotEmpty().isEqualTo(second.vehicles());
        assertThat(first.vehicles())
                .allMatch(seen ->
                        seen.speed() == 0 && !network.linksFrom(seen.lane()).isEmpty());
    }

    @Test
    void lateDataAreAsOldAsTheyAre() {
        Failures.Spoiler spoiler = new Failures(0, 0, 3, NEVER, NEVER).new Spoiler(network, 1, 0);
        Observation arrived = null;
        for (int t = 0; t < 10; t++) {
            arrived = spoiler.spoil(Observation.of(t, List.of()));
        }
        assertThat(arrived.ageSeconds()).isEqualTo(3);
    }

    @Test
    void sharesBeyondOneAndWordsAreRefused() {
        assertThatThrownBy(() -> new Failures(0, 1.5, 0, NEVER, NEVER)).isInstanceOf(RefereeFault.class);
        assertThatThrownBy(() -> BenchmarkOptions.parse("--scenario", "x", "--detector-loss", "many"))
                .isInstanceOf(RefereeFault.class)
                .hasMessageContaining("many");
    }
}
