package de.amtsfluss.optimizer.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.RandomJunction;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Who goes first, who is not forgotten, and what the neighbours are told. */
class PriorityTest {
    private static final int GIVE_UP = 240;

    private static final int SETTLED = 30;

    private final Network network = LongStream.range(1, 100)
            .mapToObj(RandomJunction::of)
            .filter(PriorityTest::hasLongFirstAndLastArms)
            .findFirst()
            .orElseThrow();
    private final Signal signal = network.signals().getFirst();
    private final int lastArm = signal.size() - 1;

    @Test
    void anEmergencyVehicleIsServedAtOnceABusBeforeACar() {
        int emergency = servedAfter(Sighting.Kind.EMERGENCY);
        int bus = servedAfter(Sighting.Kind.BUS);
        int car = servedAfter(Sighting.Kind.CAR);
        assertThat(emergency).isLessThanOrEqualTo(bus).isLessThan(car).isLessThan(30);
        assertThat(bus).isLessThanOrEqualTo(car);
    }

    @Test
    void whoeverStandsBehindAFullExitKeepsHisForcedGreenAWhile() {
        RollingHorizon horizon = new RollingHorizon(Rules.own());
        SignalController controller = horizon.control(network, signal);
        int opened = -1;
        int closed = -1;
        settle(controller);
        for (int t = SETTLED; t < GIVE_UP && closed < 0; t++) {
            boolean green = controller
                    .decide(Observation.of(t, crowd(Sighting.Kind.CAR)))
                    .green(lastArm);
            opened = opened < 0 && green ? t : opened;
            closed = opened >= 0 && !green ? t : closed;
        }
        assertThat(opened).isPositive();
        assertThat(closed - opened)
                .isGreaterThanOrEqualTo((int) ControlSettings.frozen().forcedService());
    }

    @Test
    void aSignalTellsItsNeighboursWhatItThenShows() {
        RollingHorizon horizon = new RollingHorizon(Rules.own(), ControlSettings.talkative());
        SignalController controller = horizon.control(network, signal);
        List<Sighting> crowd = crowd(Sighting.Kind.CAR);
        byte[][] rows = new byte[2][signal.size()];
        settle(controller);
        for (int t = SETTLED; t < SETTLED + 40; t++) {
            String shown = controller.decide(Observation.of(t, crowd)).letters();
            boolean chose = controller.explanation().orElseThrow().time() == t;
            if (chose && horizon.board().announced(0, t, rows) > 0) {
                for (int i = 0; i < signal.size(); i++) {
                    assertThat(rows[0][i] >= 2)
                            .as("second [%d], position [%d] of [%s]", t, i, shown)
                            .isEqualTo(shown.charAt(i) == 'G' || shown.charAt(i) == 'g');
                }
            }
        }
        assertThat(horizon.board().announced(0, SETTLED + 40, rows)).isPositive();
    }

    private int servedAfter(Sighting.Kind kind) {
        SignalController controller = new RollingHorizon(Rules.own()).control(network, signal);
        settle(controller);
        for (int t = SETTLED; t < GIVE_UP; t++) {
            if (controller.decide(Observation.of(t, crowd(kind))).green(lastArm)) {
                return t - SETTLED;
            }
        }
        return GIVE_UP;
    }

    /** For a while only the first arm is used, so its green is old enough to end. */
    private void settle(SignalController controller) {
        for (int t = 0; t < SETTLED; t++) {
            List<Sighting> queue = crowd(Sighting.Kind.CAR);
            controller.decide(Observation.of(t, queue.subList(0, queue.size() - 1)));
        }
    }

    private static boolean hasLongFirstAndLastArms(Network candidate) {
        List<List<Integer>> links = candidate.signals().getFirst().linksAt();
        return List.of(links.getFirst(), links.getLast()).stream()
                .map(at -> candidate.link(at.getFirst()).fromLane())
                .allMatch(lane -> candidate.lane(lane).length() > 50);
    }

    /** A long queue on the first arm, one vehicle of the kind on the last. */
    private List<Sighting> crowd(Sighting.Kind kind) {
        List<Sighting> all = new ArrayList<>();
        int busy = fromLane(0);
        double end = network.lane(busy).length();
        for (int i = 0; end - 0.5 - 7.5 * i > 5; i++) {
            all.add(new Sighting(10 + i, busy, end - 0.5 - 7.5 * i, 0, 5, Sighting.Kind.CAR, List.of()));
        }
        int quiet = fromLane(lastArm);
        all.add(new Sighting(1, quiet, network.lane(quiet).length() - 0.5, 0, 5, kind, List.of()));
        return all;
    }

    private int fromLane(int position) {
        return network.link(signal.linksAt().get(position).getFirst()).fromLane();
    }
}
