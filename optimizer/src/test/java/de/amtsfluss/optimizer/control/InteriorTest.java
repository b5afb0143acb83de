package de.amtsfluss.optimizer.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.ShippedAreas;
import de.amtsfluss.optimizer.network.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is still inside the junction holds back whoever would meet him there. */
class InteriorTest {
    private final Network network = ShippedAreas.corridor().area().network();
    private final Link turning = turning();
    private final Link oncoming = network.link(turning.yieldsTo()[0]);
    private final Signal signal = network.signals().get(turning.signal());
    private final Interior interior = new Interior(network, signal);
    private final String wish = green(oncoming);
    private final String red = "r".repeat(signal.size());

    @Test
    void aBriskVehicleThatMustYieldToTheNewGreenHoldsItUntilItHasPassed() {
        double meets = meets();
        assertThat(held(meets - 1, 8)).isTrue();
        assertThat(held(meets + 5 + 3 + 0.1, 8)).isFalse();
    }

    @Test
    void aBriskVehicleWithRightOfWayHoldsNobodyItWillNotMeet() {
        Interior.Bounds lenient = new Interior.Bounds(3, 3, 3);
        assertThat(interior.withhold(wish, red, List.of(inside(meets() - 1, 8)), lenient))
                .isEqualTo(wish);
    }

    @Test
    void aStandingVehicleHoldsTheStageThatCrossesItButNotWhatIsOpenAlready() {
        assertThat(held(meets() - 1, 0)).isTrue();
        assertThat(interior.withhold(wish, wish, List.of(inside(meets() - 1, 0)), new Interior.Bounds(3, 3, 1)))
                .isEqualTo(wish);
    }

    private boolean held(double at, double speed) {
        String shown = interior.withhold(wish, red, List.of(inside(at, speed)), new Interior.Bounds(3, 3, 1));
        return shown.charAt(oncoming.signalLink()) == 'r';
    }

    private double meets() {
        for (int i = 0; i < turning.foes().length; i++) {
            if (turning.foes()[i] == oncoming.index()) {
                return turning.foeAt()[i];
            }
        }
        throw new AssertionError("the turn does not meet the oncoming movement");
    }

    private Sighting inside(double at, double speed) {
        double offset = 0;
        for (int lane : turning.via()) {
            double length = network.lane(lane).length();
            if (at <= offset + length || lane == turning.via()[turning.via().length - 1]) {
                return new Sighting(1, lane, at - offset, speed, 5, Sighting.Kind.CAR, List.of());
            }
            offset += length;
        }
        throw new AssertionError("a turn without a way through the junction");
    }

    private Link turning() {
        return network.links().stream()
                .filter(link -> link.signalled() && link.leftTurn() && link.yieldsTo().length > 0)
                .filter(link -> network.link(link.yieldsTo()[0]).signal() == link.signal())
                .findFirst()
                .orElseThrow();
    }

    private String green(Link link) {
        StringBuilder picture = new StringBuilder("r".repeat(signal.size()));
        picture.setCharAt(link.signalLink(), 'G');
        return picture.toString();
    }
}
