package de.amtsfluss.optimizer.twin;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.demand.AreaDemand;
import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.demand.Kind;
import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.ShippedAreas;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.search.PlanLights;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AreaSimulationTest {
    private final Area area = ShippedAreas.corridor().area();
    private final Demand rush = tenMinutes(AreaDemand.of(area, 17));
    private final AreaSimulation twin = new AreaSimulation(area.network(), rush);
    private final Lights program =
            new PlanLights(ProgramPlan.of(SignalArea.of(area)).plan(), twin.roads());

    private static Demand tenMinutes(Demand hour) {
        return new Demand(hour.begin(), hour.begin() + 600, hour.flows(), hour.walks());
    }

    @Test
    void theSameSeedGivesTheSameHourAndAnotherSeedAnother() {
        Outcome first = twin.run(program, 5);
        Outcome other = twin.run(program, 6);
        Outcome again = twin.run(program, 5);
        assertThat(again.delay()).isEqualTo(first.delay()).isNotEqualTo(other.delay());
        assertThat(again.lostOnLink()).isEqualTo(first.lostOnLink());
        assertThat(new AreaSimulation(area.network(), rush).run(program, 5).co2())
                .isEqualTo(first.co2());
    }

    @Test
    void everybodyWhoComesIsCountedAndBusesAreToldApart() {
        Outcome outcome = twin.run(program, 5);
        assertThat(outcome.vehicles()).isEqualTo(Arrivals.of(rush, 5).count());
        assertThat(Arrays.stream(outcome.countByKind()).sum()).isEqualTo(outcome.vehicles());
        assertThat(outcome.delayOf(Kind.BUS)).isPositive();
        assertThat(outcome.delay()).isBetween(5.0, 200.0);
        assertThat(outcome.co2()).isBetween(50.0, 1_000.0);
    }

    @Test
    void redForEverEndsInQueuesThatReachTheOutside() {
        Outcome stuck = twin.run((second, lights) -> Arrays.fill(lights, Traffic.RED), 5);
        assertThat(stuck.outside()).isPositive();
        assertThat(stuck.delay()).isGreaterThan(2 * twin.run(program, 5).delay());
    }

    @Test
    void aHopelessRunIsGivenUpAndStillLooksHopeless() {
        Arrivals hour = Arrivals.of(rush, 5);
        Lights red = (second, lights) -> Arrays.fill(lights, Traffic.RED);
        double full = twin.run(red, hour, 5, Double.POSITIVE_INFINITY).delay();
        double cut = twin.run(red, hour, 5, 8_000).delay();
        double good = twin.run(program, hour, 5, Double.POSITIVE_INFINITY).delay();
        assertThat(cut).isGreaterThan(good).isLessThanOrEqualTo(full);
    }

    @Test
    void theHourItselfAllocatesNothing() {
        Arrivals hour = Arrivals.of(rush, 5);
        var threads = ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
        for (int i = 0; i < 3; i++) {
            twin.run(program, hour, 5, Double.POSITIVE_INFINITY);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        Outcome outcome = twin.run(program, hour, 5, Double.POSITIVE_INFINITY);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        long result = 16L * outcome.lostOnLink().length + 4_096;
        assertThat(allocated).isLessThan(result);
    }
}
