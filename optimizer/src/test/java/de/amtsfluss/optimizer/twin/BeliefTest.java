package de.amtsfluss.optimizer.twin;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.RandomJunction;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeliefTest {
    private Network network;
    private Roads roads;
    private Rehearsal rehearsal;
    private double[] shares;
    private Belief belief;

    private void at(long seed) {
        network = RandomJunction.of(seed);
        roads = Roads.whole(network);
        List<String> stages = List.of("G".repeat(network.links().size()));
        double[] ones = new double[network.links().size()];
        Arrays.fill(ones, 3);
        StageTable table = StageTable.of(stages, new double[ones.length][ones.length], ones, ones);
        rehearsal = new Rehearsal(
                roads, 0, table, new Rehearsal.Terms(50, 10, 60, 30, 0.4, 0.5, 0, 0, 12), this::toStopLine, 400);
        shares = new double[network.links().size()];
        Arrays.fill(shares, 1);
        belief = new Belief(rehearsal, new SceneLoader(rehearsal, shares, 400), shares);
    }

    private double toStopLine(int lane) {
        return network.linksFrom(lane).isEmpty() ? Double.POSITIVE_INFINITY : 0;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void holdsAsManyVehiclesAsWereCountedWhateverWasBelieved(long seed) {
        at(seed);
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<Reading> readings = new ArrayList<>();
            for (int lane = 0; lane < roads.lanes; lane++) {
                int room = (int) (roads.length[lane] / 8);
                if (roads.linksFrom[lane].length > 0) {
                    int queue = random.nextInt(room / 2 + 1);
                    int others = random.nextInt(room / 2 + 1);
                    readings.add(new Reading(roads.networkLane[lane], queue, others, others * 9.0, 0));
                }
            }
            belief.correct(readings, random.nextInt(5) == 0 ? null : lights(random));
            for (Reading reading : readings) {
                assertThat(rehearsal.scene().count[roads.segmentOfLane[reading.lane()]])
                        .isEqualTo(reading.vehicles());
            }
        }
    }

    @Test
    void whoStandsUnderGreenMustWantToGoAnotherWay() {
        at(4);
        int lane = laneWithSeveralWays();
        List<Reading> one = List.of(new Reading(roads.networkLane[lane], 1, 0, 0, 0));
        belief.correct(one, null);
        Traffic scene = rehearsal.scene();
        int believed = scene.nextLink[scene.vehicleAt(lane, 0)];
        byte[][] green = new byte[10][roads.lights()];
        for (byte[] second : green) {
            second[roads.light[believed]] = Traffic.GREEN;
        }

        belief.correct(one, green);

        int now = scene.nextLink[scene.vehicleAt(lane, 0)];
        assertThat(now).isNotEqualTo(believed);
        assertThat(shares[roads.networkLink[now]]).isGreaterThan(shares[roads.networkLink[believed]]);
    }

    @Test
    void whatLeavesUnderGreenTeachesTheShares() {
        at(4);
        int lane = laneWithSeveralWays();
        int link = roads.linksFrom[lane][1];
        byte[][] green = new byte[10][roads.lights()];
        for (byte[] second : green) {
            second[roads.light[link]] = Traffic.GREEN;
        }
        for (int i = 0; i < 10; i++) {
            belief.correct(List.of(new Reading(roads.networkLane[lane], 1, 0, 0, 0)), null);
            belief.correct(List.of(new Reading(roads.networkLane[lane], 0, 0, 0, 0)), green);
        }
        assertThat(shares[roads.networkLink[link]]).isEqualTo(11);
    }

    @Test
    void whoIsExpectedIsPartOfTheSceneUntilACountSaysOtherwise() {
        at(4);
        int lane = laneWithSeveralWays();
        SceneLoader loader = new SceneLoader(rehearsal, shares, 400);
        Reading nobody = new Reading(roads.networkLane[lane], 0, 0, 0, 0);
        belief.correct(List.of(nobody), null);

        loader.expect(roads.networkLane[lane], 0, 0.1, 50);

        assertThat(rehearsal.scene().count[lane]).isEqualTo(5);
        belief.correct(List.of(nobody), new byte[10][roads.lights()]);
        assertThat(rehearsal.scene().count[lane]).isZero();
        assertThat(belief.newcomers()).isEmpty();

        loader.expect(roads.networkLane[lane], 0, 0.1, 50);
        belief.correct(List.of(new Reading(roads.networkLane[lane], 0, 1, 8, 0)), new byte[10][roads.lights()]);
        assertThat(belief.newcomers()).containsExactly(roads.networkLane[lane]);
    }

    @Test
    void whomThreeGreensDidNotMoveIsBelievedToBeBlockedUntilHeMoves() {
        at(4);
        int lane = laneWithSeveralWays();
        List<Reading> queue = List.of(new Reading(roads.networkLane[lane], 2, 0, 0, 0));
        byte[][] green = new byte[10][roads.lights()];
        for (byte[] second : green) {
            Arrays.fill(second, Traffic.GREEN);
        }
        belief.correct(queue, null);
        for (int choice = 0; choice < 2; choice++) {
            belief.correct(queue, green);
        }
        assertThat(belief.blocked(roads.networkLane[lane])).isFalse();

        belief.correct(queue, green);
        assertThat(belief.blocked(roads.networkLane[lane])).isTrue();
        assertThat(rehearsal.scene().weight[rehearsal.scene().vehicleAt(lane, 0)])
                .isLessThan(0.5);

        belief.correct(List.of(new Reading(roads.networkLane[lane], 2, 0, 6, 0)), green);
        assertThat(belief.blocked(roads.networkLane[lane])).isFalse();
    }

    private int laneWithSeveralWays() {
        for (int lane = 0; lane < roads.lanes; lane++) {
            if (roads.linksFrom[lane].length > 1 && roads.length[lane] > 20) {
                return lane;
            }
        }
        throw new AssertionError("no such lane");
    }

    private byte[][] lights(Random random) {
        byte[][] lights = new byte[10][roads.lights()];
        for (byte[] second : lights) {
            for (int i = 0; i < second.length; i++) {
                second[i] = (byte) random.nextInt(4);
            }
        }
        return lights;
    }
}
