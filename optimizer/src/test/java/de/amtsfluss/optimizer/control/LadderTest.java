package de.amtsfluss.optimizer.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.Areas;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.safety.SafetyGuard;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class LadderTest {
    private final SignalArea area = Areas.random(5);
    private final Signal signal = area.signals().getFirst();
    private final JunctionPlan optimised =
            ProgramPlan.of(area).plan().get(signal.id()).shiftedTo(17);

    @Test
    void withoutDataTheOptimisedPlanIsShownWithinOneCycle() {
        Ladder ladder = ladder(optimised::pictureAt);
        run(ladder, 0, 30);
        assertThat(ladder.level()).isEqualTo("rolling horizon");
        int cycle = optimised.cycleSeconds();
        for (int t = 30; t < 30 + 3 * cycle; t++) {
            String shown = ladder.decide(Observation.lost(t, 30)).letters();
            if (t > 30 + cycle + Ladder.STALE_SECONDS) {
                assertThat(shown).isEqualTo(optimised.pictureAt(t));
            }
        }
        assertThat(ladder.level()).isEqualTo("fixed plan");
    }

    @Test
    void aPlanThatFailsLeadsToTheLocalProgramAndIsTriedAgainLater() {
        boolean[] broken = {true};
        Ladder ladder = ladder(second -> {
            if (broken[0]) {
                throw new IllegalStateException("no plan");
            }
            return optimised.pictureAt(second);
        });
        lost(ladder, 0, 20);
        assertThat(ladder.level()).isEqualTo("local program");
        assertThat(ladder.faults()).isEqualTo(1);
        broken[0] = false;
        lost(ladder, 20, 30 + (int) Ladder.REST_SECONDS);
        assertThat(ladder.level()).isEqualTo("fixed plan");
    }

    @Test
    void aPlanOfAnotherSignalIsNotShown() {
        Ladder ladder = ladder(second -> "G");
        lost(ladder, 0, 20);
        assertThat(ladder.level()).isEqualTo("local program");
    }

    @Test
    void whatHasNoDataAndNoPlanStillShowsLawfulPictures() {
        Ladder ladder = ladder(second -> null);
        for (int t = 0; t < 200; t++) {
            String shown = ladder.decide(Observation.lost(t, -100)).letters();
            assertThat(area.rules(signal.id()).allows(shown)).isTrue();
        }
    }

    private Ladder ladder(LongFunction<String> plan) {
        SafetyGuard guard = new SafetyGuard(area.rules(signal.id()));
        return (Ladder) new RollingHorizon(Rules.own()).control(area.network(), signal, guard, plan);
    }

    private static void run(Ladder ladder, int from, int to) {
        for (int t = from; t < to; t++) {
            ladder.decide(Observation.of(t, List.of()));
        }
    }

    private static void lost(Ladder ladder, int from, int to) {
        for (int t = from; t < to; t++) {
            ladder.decide(Observation.lost(t, -100));
        }
    }
}
