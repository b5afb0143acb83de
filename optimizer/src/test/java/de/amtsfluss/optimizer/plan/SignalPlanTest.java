package de.amtsfluss.optimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.Areas;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.safety.PictureAudit;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalPlanTest {

    @ParameterizedTest
    @ValueSource(strings = {"cologne1", "cologne3", "ingolstadt1", "ingolstadt7"})
    void theProgramInTheStreetIsTheFirstPlanSecondBySecond(String name) {
        SignalArea area = Areas.shared(name);
        ProgramPlan first = ProgramPlan.of(area);
        for (Signal signal : area.signals()) {
            boolean mended = first.mended().contains(signal.id());
            for (int second = 25_200; second < 25_400; second++) {
                String shown = signal.programAt(second);
                String planned = first.plan().pictureAt(signal.id(), second);
                assertThat(mended ? stayingOpen(shown, planned) : planned).isEqualTo(shown);
            }
        }
    }

    /** These networks hold programs that close a position for the yellow only; it now stays open instead. */
    private static String stayingOpen(String shown, String planned) {
        StringBuilder picture = new StringBuilder(planned);
        for (int i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) == 'y' && Inspection.open(planned, i)) {
                picture.setCharAt(i, 'y');
            }
        }
        return picture.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cologne1", "cologne3", "ingolstadt1", "ingolstadt7"})
    void anySharesInAnyOrderOfStagesGiveALawfulPlan(String name) {
        SignalArea area = Areas.shared(name);
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            for (JunctionPlan program : ProgramPlan.of(area).plan().junctions()) {
                assertLawful(random(program.rules(), stages(program), random));
            }
        }
    }

    @Test
    void anySharesUnderAnyIntergreensGiveALawfulPlan() {
        Random random = new Random(8);
        for (long seed = 1; seed < 150; seed++) {
            JunctionPlan program =
                    ProgramPlan.of(Areas.random(seed)).plan().junctions().getFirst();
            SignalRules strict = withIntergreens(program.rules(), random);
            assertLawful(random(strict, stages(program), random));
        }
    }

    @Test
    void aPlanThatCutsAMinimumOrAnIntergreenDoesNotComeIntoBeing() {
        JunctionPlan plan = ProgramPlan.of(Areas.random(3)).plan().junctions().getFirst();
        List<Step> shortGreen = new ArrayList<>(plan.steps());
        shortGreen.set(
                0,
                new Step(shortGreen.getFirst().stage(), 3, shortGreen.getFirst().transition()));
        assertThatThrownBy(() -> JunctionPlan.of(plan.rules(), 0, shortGreen))
                .isInstanceOf(PlanFault.class)
                .hasMessageContaining("Signal [x]")
                .hasMessageContaining("was green for only [3] s");
        List<Step> noYellow = new ArrayList<>(plan.steps());
        noYellow.set(0, new Step(noYellow.getFirst().stage(), 20, List.of()));
        assertThatThrownBy(() -> JunctionPlan.of(plan.rules(), 0, noYellow))
                .isInstanceOf(PlanFault.class)
                .hasMessageContaining("needed [3]");
        String all = "G".repeat(plan.rules().size());
        assertThatThrownBy(() -> JunctionPlan.of(plan.rules(), 0, List.of(new Step(all, 30, List.of()))))
                .isInstanceOf(PlanFault.class)
                .hasMessageContaining("conflicting positions are open");
    }

    @Test
    void aPlanThatStarvesAMovementOrForgetsASignalIsRefused() {
        SignalArea area = Areas.random(5);
        JunctionPlan plan = ProgramPlan.of(area).plan().junctions().getFirst();
        List<Step> one = List.of(new Step(plan.steps().getFirst().stage(), 30, List.of()));
        JunctionPlan starving = JunctionPlan.of(plan.rules(), 0, one);
        assertThatThrownBy(() -> SignalPlan.of(area, List.of(starving)))
                .isInstanceOf(PlanFault.class)
                .hasMessageContaining("is never green");
        assertThatThrownBy(() -> SignalPlan.of(area, List.of()))
                .isInstanceOf(PlanFault.class)
                .hasMessageContaining("Signal [x] has no plan");
        assertThatThrownBy(() -> SignalPlan.of(Areas.random(5), List.of(plan)))
                .isInstanceOf(PlanFault.class)
                .hasMessageContaining("rules of another area");
    }

    private static JunctionPlan random(SignalRules rules, List<String> stages, Random random) {
        List<String> order = new ArrayList<>(stages);
        Collections.shuffle(order, random);
        double[] wished = random.doubles(order.size(), 0, 4).map(Math::exp).toArray();
        return Splits.fit(rules, order, wished, 30 + random.nextInt(90), random.nextInt(200) - 100);
    }

    private static List<String> stages(JunctionPlan plan) {
        return plan.steps().stream().map(Step::stage).collect(Collectors.toList());
    }

    /** Twice as long as the inspection looked, and begun somewhere else. */
    private static void assertLawful(JunctionPlan plan) {
        PictureAudit audit = new PictureAudit(plan.rules());
        for (int second = 17; second < 17 + 6 * plan.cycleSeconds(); second++) {
            audit.saw(second, plan.pictureAt(second));
        }
        assertThat(audit.breaches()).isEmpty();
    }

    private static SignalRules withIntergreens(SignalRules rules, Random random) {
        int size = rules.size();
        double[][] intergreen = new double[size][size];
        double[] minGreen = random.ints(size, 5, 14).asDoubleStream().toArray();
        double[] redAmber = new double[size];
        java.util.Arrays.fill(redAmber, random.nextInt(2));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                intergreen[i][j] = rules.conflict()[i][j] ? 3 + random.nextInt(13) : 0;
            }
        }
        return new SignalRules(
                rules.signal(),
                rules.conflict(),
                rules.yieldsTo(),
                intergreen,
                minGreen,
                rules.yellow(),
                redAmber,
                rules.maxRed(),
                rules.needs());
    }
}
