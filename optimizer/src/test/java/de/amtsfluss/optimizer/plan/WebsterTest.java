package de.amtsfluss.optimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.Areas;
import de.amtsfluss.optimizer.demand.AreaDemand;
import de.amtsfluss.optimizer.demand.Streams;
import de.amtsfluss.optimizer.demand.Streams.Stream;
import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.ShippedAreas;
import de.amtsfluss.optimizer.network.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WebsterTest {

    @Test
    void greensFollowTheTrafficAndTheCycleGrowsWithIt() {
        SignalArea area = Areas.random(5);
        Signal signal = area.signals().getFirst();
        List<String> stages = ProgramPlan.of(area).plan().get(signal.id()).steps().stream()
                .map(Step::stage)
                .toList();
        Webster even = new Webster(area.network(), signal, stages, flows(area.network(), 60, 60));
        Webster heavy = new Webster(area.network(), signal, stages, flows(area.network(), 120, 40));
        assertThat(Arrays.stream(heavy.shares()).sum()).isBetween(0.999, 1.001);
        int served = 0;
        assertThat(stages.get(served).charAt(0)).isEqualTo('G');
        assertThat(heavy.shares()[served]).isGreaterThan(1.2 * even.shares()[served]);
        Webster full = new Webster(area.network(), signal, stages, flows(area.network(), 100, 100));
        assertThat(full.criticalLoad()).isGreaterThan(even.criticalLoad());
        assertThat(full.cycleSeconds(12)).isGreaterThan(even.cycleSeconds(12));
        assertThat(new Webster(area.network(), signal, stages, flows(area.network(), 5_000, 5_000)).cycleSeconds(12))
                .isPositive();
    }

    private static double[] flows(Network network, double first, double others) {
        double[] flows = new double[network.links().size()];
        int lane = network.link(0).fromLane();
        network.links().forEach(link -> flows[link.index()] = link.fromLane() == lane ? first : others);
        return flows;
    }

    @Test
    void aPlatoonThatMayGoFindsGreenAtTheNextSignalOnTheStrongestWay() {
        Area area = ShippedAreas.corridor().area();
        SignalArea signals = SignalArea.of(area);
        Streams streams = Streams.of(area.network(), AreaDemand.of(area, 17));
        SignalPlan street = ProgramPlan.of(signals).plan();
        Stream strongest = streams.between().getFirst();
        Map<Integer, SignalPlan> byTurn = new TreeMap<>();
        for (int turn = 0; turn < 60; turn += 20) {
            byTurn.put(turn, Progression.apply(turned(street, turn), streams));
        }
        for (SignalPlan plan : byTurn.values()) {
            JunctionPlan from = plan.get(id(area, strongest.fromSignal()));
            JunctionPlan to = plan.get(id(area, strongest.toSignal()));
            assertThat(begin(to, strongest.toPosition()))
                    .as("green begins as the first arrive, two seconds before")
                    .isEqualTo(Math.floorMod(
                            Math.round(begin(from, strongest.fromPosition()) + strongest.seconds() - 2),
                            (long) to.cycleSeconds()));
        }
    }

    private static SignalPlan turned(SignalPlan plan, int turn) {
        List<JunctionPlan> junctions = plan.junctions().stream()
                .map(junction -> junction.shiftedTo(
                        junction.offset() + turn * (junction.signal().hashCode() % 7)))
                .toList();
        return SignalPlan.of(plan.area(), junctions);
    }

    private static String id(Area area, int signal) {
        return area.network().signals().get(signal).id();
    }

    /** Second of the common clock at which the longest green of the position begins. */
    private static long begin(JunctionPlan plan, int position) {
        int longest = -1;
        long best = -1;
        for (int second = 0; second < plan.cycleSeconds(); second++) {
            int run = 0;
            while (run < plan.cycleSeconds() && open(plan, second + run, position)) {
                run++;
            }
            if (!open(plan, second - 1, position) && run > longest) {
                longest = run;
                best = second;
            }
        }
        return best;
    }

    private static boolean open(JunctionPlan plan, int second, int position) {
        return Inspection.open(plan.pictureAt(second), position);
    }
}
