package de.amtsfluss.optimizer.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.ShippedAreas;
import org.junit.jupiter.api.Test;

class BoardTest {
    private final Network network = ShippedAreas.corridor().area().network();
    private final Board board = new Board(network);
    private final int first = network.signals().get(0).size();
    private final int size = network.signals().get(1).size();
    private final byte[][] rows = new byte[10][board.lights.length];

    @Test
    void aNeighbourReadsWhatWasAnnouncedForTheSecondsStillToCome() {
        byte[][] plan = new byte[6][size];
        for (byte second = 0; second < plan.length; second++) {
            plan[second][0] = second;
        }
        board.plans(1, 100, plan);
        assertThat(board.announced(1, 102, rows)).isEqualTo(4);
        assertThat(new byte[] {rows[0][first], rows[3][first], rows[4][first]}).containsExactly(2, 5, 0);
        assertThat(rows[0][first - 1]).as("the lights of others are left alone").isZero();
    }

    @Test
    void anOldAnnouncementOrNoneIsNotBelieved() {
        assertThat(board.announced(1, 100, rows)).isZero();
        board.plans(1, 100, new byte[50][size]);
        assertThat(board.announced(1, 111, rows)).isZero();
        assertThat(board.announced(1, 99, rows)).isZero();
    }
}
