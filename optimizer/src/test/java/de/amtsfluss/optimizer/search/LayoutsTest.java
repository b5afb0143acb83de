package de.amtsfluss.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.Areas;
import de.amtsfluss.optimizer.demand.AreaDemand;
import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.demand.Walk;
import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.ShippedAreas;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.plan.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutsTest {

    @Test
    void theStreetComesFirstAndNoSequenceForgetsAnybody() {
        for (long seed = 1; seed < 60; seed++) {
            JunctionPlan street =
                    ProgramPlan.of(Areas.random(seed)).plan().junctions().getFirst();
            List<List<String>> layouts = Layouts.of(street);
            assertThat(layouts.getFirst())
                    .isEqualTo(street.steps().stream().map(Step::stage).toList());
            assertThat(layouts).doesNotHaveDuplicates().allSatisfy(layout -> {
                for (int p = 0; p < street.rules().size(); p++) {
                    int position = p;
                    assertThat(layout.stream().anyMatch(stage -> open(stage, position)))
                            .isEqualTo(street.greenSeconds(p) > 0);
                }
            });
        }
    }

    @Test
    void aStageThatOpensNothingOfItsOwnMayBeLeftOut() {
        JunctionPlan cologne =
                ProgramPlan.of(Areas.shared("cologne1")).plan().junctions().getFirst();
        List<List<String>> layouts = Layouts.of(cologne);
        assertThat(layouts).anyMatch(layout -> layout.size() == 2).anyMatch(layout -> layout.size() == 4);
    }

    @Test
    void waitsOnFootAreThoseOfSomebodyWhoComesAtAnySecond() {
        Area area = ShippedAreas.corridor().area();
        SignalPlan plan = ProgramPlan.of(SignalArea.of(area)).plan();
        Signal signal = area.network().signals().stream()
                .filter(one -> !one.crossings().isEmpty())
                .findFirst()
                .orElseThrow();
        int position = signal.crossings().getFirst().signalLink();
        Demand alone = new Demand(
                0,
                3600,
                List.of(),
                area.network().signals().stream()
                        .flatMap(one -> one.crossings().stream()
                                .map(crossing -> new Walk(
                                        one.id(),
                                        crossing.signalLink(),
                                        one == signal && crossing.signalLink() == position ? 100 : 0)))
                        .toList());
        JunctionPlan junction = plan.get(signal.id());
        double sum = 0;
        for (int second = 0; second < junction.cycleSeconds(); second++) {
            int wait = 0;
            while (!open(junction.pictureAt(second + wait), position)) {
                wait++;
            }
            sum += wait;
        }
        PedestrianWaits waits = PedestrianWaits.of(plan, alone);
        assertThat(waits.mean()).isEqualTo(sum / junction.cycleSeconds()).isPositive();
        assertThat(PedestrianWaits.of(plan, AreaDemand.of(area, 8)).longest()).isGreaterThanOrEqualTo(waits.mean());
    }

    private static boolean open(String picture, int position) {
        return picture.charAt(position) == 'G' || picture.charAt(position) == 'g';
    }
}
