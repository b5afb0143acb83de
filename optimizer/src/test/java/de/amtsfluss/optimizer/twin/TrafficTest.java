package de.amtsfluss.optimizer.twin;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.RandomJunction;
import de.amtsfluss.optimizer.network.Network;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrafficTest {

    @Test
    void nobodyPassesARedLightAndNobodyOverlaps() {
        for (long seed = 1; seed < 30; seed++) {
            Network network = RandomJunction.of(seed);
            Roads roads = Roads.whole(network);
            Traffic traffic = filled(roads, seed);
            int before = upstream(traffic, roads);
            byte[] red = new byte[roads.lights()];
            for (int t = 0; t < 120; t++) {
                traffic.step(red);
                assertOrdered(traffic, roads);
            }
            assertThat(upstream(traffic, roads)).isEqualTo(before);
        }
    }

    @Test
    void aGreenLightEmptiesTheLaneAtASaneRate() {
        Network network = RandomJunction.of(4);
        Roads roads = Roads.whole(network);
        Traffic traffic = filled(roads, 4);
        byte[] green = new byte[roads.lights()];
        java.util.Arrays.fill(green, Traffic.GREEN);
        for (int t = 0; t < 200; t++) {
            traffic.step(green);
        }
        assertThat(traffic.vehicles()).isZero();
    }

    @Test
    void theSameSeedGivesTheSameFutureAndACopyIsExact() {
        Network network = RandomJunction.of(6);
        Roads roads = Roads.whole(network);
        Traffic one = filled(roads, 6);
        one.seed(99);
        Traffic two = new Traffic(roads, 500);
        two.copyFrom(one);
        byte[] lights = new byte[roads.lights()];
        for (int t = 0; t < 60; t++) {
            lights[t % lights.length] = (byte) (t % 4);
            one.step(lights);
            two.step(lights);
        }
        assertThat(one.lostSeconds()).isEqualTo(two.lostSeconds()).isPositive();
    }

    private static Traffic filled(Roads roads, long seed) {
        Random random = new Random(seed);
        Traffic traffic = new Traffic(roads, 500);
        for (int lane = 0; lane < roads.lanes; lane++) {
            if (roads.linksFrom[lane].length == 0) {
                continue;
            }
            for (double at = roads.length[lane] - 1; at > 6; at -= 7.5 + random.nextDouble() * 20) {
                int edge = roads.toEdge[roads.linksFrom[lane][random.nextInt(roads.linksFrom[lane].length)]];
                int v = traffic.append(lane, at, 0, 5, Driving.MIN_GAP, 1, 1, new int[] {edge});
                traffic.chooseLink(v, lane);
            }
        }
        return traffic;
    }

    private static int upstream(Traffic traffic, Roads roads) {
        int count = 0;
        for (int lane = 0; lane < roads.lanes; lane++) {
            count += roads.linksFrom[lane].length > 0 ? traffic.count[lane] : 0;
        }
        return count;
    }

    private static void assertOrdered(Traffic traffic, Roads roads) {
        for (int lane = 0; lane < roads.lanes; lane++) {
            for (int i = 1; i < traffic.count[lane]; i++) {
                int ahead = traffic.vehicleAt(lane, i - 1);
                int behind = traffic.vehicleAt(lane, i);
                assertThat(traffic.position[behind])
                        .isLessThanOrEqualTo(traffic.position[ahead] - traffic.length[ahead] + 0.01);
            }
        }
    }
}
