package de.amtsfluss.optimizer.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.RandomJunction;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.twin.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneCountsTest {
    private final Network network = RandomJunction.of(4);
    private final Surroundings surroundings =
            new Surroundings(network, network.signals().getFirst(), 200, 60);
    private final LaneCounts counts = new LaneCounts(network, 200);
    private final int lane = network.link(0).fromLane();

    @Test
    void whoWaitedStaysInTheQueueUntilHeLeavesAndWhoWasJustPutOnTheRoadIsNot() {
        counts.notice(List.of(seen(1, 0)));
        assertThat(reading(seen(1, 0)).queue()).isZero();
        counts.notice(List.of(seen(1, 0)));
        assertThat(reading(seen(1, 0)).queue()).isEqualTo(1);
        counts.notice(List.of(seen(1, 7)));
        assertThat(reading(seen(1, 7)).queue()).isEqualTo(1);
        assertThat(reading(seen(2, 7)).approach()).isEqualTo(1);
    }

    @Test
    void nonsenseIsNotCountedAndNoLaneIsFullerThanItCanBe() {
        assertThat(reading(seen(1, Double.NaN), seen(2, -3), seen(3, 1e9)).vehicles())
                .isZero();
        List<Sighting> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(seen(i, 5));
        }
        assertThat(reading(many.toArray(Sighting[]::new)).vehicles())
                .isLessThanOrEqualTo(1 + (int) (network.lane(lane).length() / 4));
    }

    @Test
    void aSilentDetectorIsNoEmptyLane() {
        Reading silent = counts.read(List.of(), surroundings, any -> true).stream()
                .filter(reading -> reading.lane() == lane)
                .findFirst()
                .orElseThrow();
        assertThat(silent.queue()).isEqualTo(1);
    }

    private Reading reading(Sighting... seen) {
        return counts.read(List.of(seen), surroundings, any -> false).stream()
                .filter(reading -> reading.lane() == lane)
                .findFirst()
                .orElseThrow();
    }

    private Sighting seen(long vehicle, double speed) {
        return new Sighting(vehicle, lane, 0.5, speed, 5, Sighting.Kind.CAR, List.of());
    }
}
