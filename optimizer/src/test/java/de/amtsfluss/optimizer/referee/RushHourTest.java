package de.amtsfluss.optimizer.referee;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.control.Rules;
import de.amtsfluss.optimizer.network.ShippedAreas;
import java.util.List;
import org.junit.jupiter.api.Test;

class RushHourTest {

    @Test
    void choicesAreTimedWithAtLeastAsManyVehiclesAsAskedFor() {
        String line = RushHour.line(ShippedAreas.corridor().area().network(), Rules.own(), 60);
        int near = Integer.parseInt(line.replaceAll("(?s).*with (\\d+) vehicles.*", "$1"));
        assertThat(near).isBetween(60, 90);
        assertThat(line).contains("p99");
    }

    @Test
    void theCrowdedTenthIsJudgedByItself() {
        double[] millis = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7};
        int[] vehicles = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 90};
        Timing rush = new Timing(new double[] {7}, new int[] {90}, 0.02);
        assertThat(Timing.line(List.of(rush))).contains("with 90 vehicles").contains("p99 7.000 ms", "2.00 %");
        assertThat(Timing.line(List.of(new Timing(millis, vehicles, 0.01)))).contains("at most 90", "p50 1.000 ms");
        assertThat(Timing.line(List.of(new Timing(new double[0], new int[0], 0))))
                .isEmpty();
    }
}
