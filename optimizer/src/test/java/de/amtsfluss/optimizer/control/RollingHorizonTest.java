package de.amtsfluss.optimizer.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.RandomJunction;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.safety.PictureAudit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingHorizonTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void hostileObservationsOverRandomNetworksNeverGiveAnUnsafePicture(long seed) {
        Network network = RandomJunction.of(seed);
        Signal signal = network.signals().getFirst();
        for (Rules rules : List.of(Rules.own(), Rules.resco(), Rules.rilsa())) {
            RollingHorizon horizon = new RollingHorizon(rules);
            SignalController controller = horizon.control(network, signal);
            PictureAudit audit = new PictureAudit(horizon.safety(network, signal));
            Random random = new Random(seed);
            for (int t = 0; t < 400; t++) {
                audit.saw(t, controller.decide(hostile(network, t, random)).letters());
            }
            assertThat(audit.breaches()).as("rules [%s]", rules.name()).isEmpty();
            assertThat(((Ladder) controller).faults()).isZero();
        }
    }

    @Test
    void theBusyArmGetsGreenAndTheDecisionExplainsItself() {
        Network network = RandomJunction.of(3);
        Signal signal = network.signals().getFirst();
        SignalController controller = new RollingHorizon(Rules.own()).control(network, signal);
        int busy = network.link(signal.linksAt().getLast().getFirst()).fromLane();
        double length = network.lane(busy).length();
        boolean served = false;
        for (int t = 0; t < 40; t++) {
            Sighting waiting = new Sighting(1, busy, length - 0.5, 0, 5, Sighting.Kind.CAR, List.of());
            served |= controller.decide(Observation.of(t, List.of(waiting))).green(signal.size() - 1);
        }
        assertThat(served).isTrue();
        assertThat(controller.explanation()).hasValueSatisfying(why -> assertThat(why.alternatives())
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((a, b) -> Double.compare(a.predictedCost(), b.predictedCost())));
    }

    @Test
    void theSameObservationsGiveTheSamePictures() {
        assertThat(pictures(7)).isEqualTo(pictures(7));
    }

    @Test
    void lostDataLeadToTheLocalProgramWithinOneCycleAndBackWithinTwo() {
        Network network = RandomJunction.of(5);
        Signal signal = network.signals().getFirst();
        Ladder ladder = (Ladder) new RollingHorizon(Rules.own()).control(network, signal);
        double cycle = signal.cycle();
        int t = 0;
        for (; t < 60; t++) {
            ladder.decide(Observation.of(t, List.of()));
        }
        assertThat(ladder.level()).isEqualTo("rolling horizon");
        double lost = t;
        boolean followed = true;
        for (; t < lost + 2 * cycle; t++) {
            String shown = ladder.decide(Observation.lost(t, lost)).letters();
            if (t > lost + cycle + Ladder.STALE_SECONDS) {
                followed &= shown.equals(signal.programAt(t));
            }
        }
        assertThat(ladder.level()).isEqualTo("local program");
        assertThat(followed).as("follows the local program after one cycle").isTrue();
        double back = t;
        while (t < back + 2 * cycle && !ladder.level().equals("rolling horizon")) {
            ladder.decide(Observation.of(t++, List.of()));
        }
        assertThat(ladder.level()).isEqualTo("rolling horizon");
        assertThat(t - back).isLessThanOrEqualTo(2 * cycle);
    }

    @Test
    void deadDetectorsOnMostLanesLeadToActuatedControl() {
        Network network = RandomJunction.of(5);
        Ladder ladder = (Ladder) new RollingHorizon(Rules.own())
                .control(network, network.signals().getFirst());
        BitSet dead = new BitSet();
        dead.set(0, network.lanes().size());
        ladder.decide(new Observation(0, 0, List.of(), List.of(), dead));
        assertThat(ladder.level()).isEqualTo("actuated");
    }

    private static List<String> pictures(long seed) {
        Network network = RandomJunction.of(seed);
        SignalController controller = new RollingHorizon(Rules.own())
                .control(network, network.signals().getFirst());
        Random random = new Random(seed);
        List<String> pictures = new ArrayList<>();
        for (int t = 0; t < 200; t++) {
            pictures.add(controller.decide(hostile(network, t, random)).letters());
        }
        return pictures;
    }

    private static Observation hostile(Network network, int t, Random random) {
        List<Sighting> seen = new ArrayList<>();
        double[] nonsense = {Double.NaN, -5, Double.POSITIVE_INFINITY, 1e9, 0};
        for (int i = random.nextInt(60); i > 0; i--) {
            boolean mad = random.nextInt(10) == 0;
            seen.add(new Sighting(
                    random.nextInt(80),
                    random.nextInt(network.lanes().size() + 4) - 2,
                    mad ? nonsense[random.nextInt(5)] : random.nextDouble() * 150,
                    mad ? nonsense[random.nextInt(5)] : random.nextDouble() * 15,
                    mad ? nonsense[random.nextInt(5)] : 5,
                    Sighting.Kind.values()[random.nextInt(4)],
                    List.of(random.nextInt(network.edges().size() + 2) - 1)));
        }
        BitSet dead = new BitSet();
        if (random.nextInt(4) == 0) {
            dead.set(random.nextInt(network.lanes().size()));
        }
        double late = random.nextInt(30) == 0 ? random.nextInt(20) - 5 : random.nextInt(3);
        return new Observation(t, t - late, seen, List.of(new PedestrianWait(0, 900, -3, Double.NaN)), dead);
    }
}
