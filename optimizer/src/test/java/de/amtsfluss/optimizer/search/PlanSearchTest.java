package de.amtsfluss.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.Areas;
import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.demand.DemandEstimate;
import de.amtsfluss.optimizer.demand.Flow;
import de.amtsfluss.optimizer.plan.PlanJson;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlanSearchTest {
    private final SignalArea area = Areas.random(5);
    private final Demand demand = demand(area);
    private final SearchSettings settings = SearchSettings.frozen().withLimits(9, 8, 600);

    @Test
    void theFoundPlanIsBetterThanTheStreetAndTheResultSaysForWhom() throws SearchStopped {
        SearchResult found = new PlanSearch(area, demand, settings).run(Optional.empty(), SearchWatch.NOBODY);
        assertThat(found.measures().delay()).isLessThan(found.before().delay());
        assertThat(found.front()).isNotEmpty().anyMatch(choice -> choice.plan().equals(found.plan()));
        assertThat(found.front()).allSatisfy(one -> assertThat(found.front())
                .noneMatch(other -> other.measures().dominates(one.measures())));
        assertThat(found.review().changes()).singleElement().satisfies(change -> {
            assertThat(change.signal()).isEqualTo("x");
            assertThat(change.load()).isBetween(0.05, 2.0);
            assertThat(change.stages()).isNotEmpty();
        });
        assertThat(found.review().effects().getFirst().whom()).isEqualTo("vehicles");
        assertThat(found.review().effects()).anyMatch(effect -> effect.whom().equals("movement"));
        PlanProof proof = PlanProof.of(
                de.amtsfluss.optimizer.plan.ProgramPlan.of(area).plan(), found.plan(), demand, 5, SearchWatch.NOBODY);
        assertThat(proof.pairs()).hasSize(5).allMatch(pair -> pair.seed() >= PlanProof.FIRST_SEED);
    }

    @Test
    void aSearchThatIsCutOffAnywhereEndsWithTheSamePlan() throws SearchStopped {
        List<byte[]> checkpoints = new ArrayList<>();
        SearchResult whole = new PlanSearch(area, demand, settings).run(Optional.empty(), keeping(checkpoints));
        assertThat(checkpoints).hasSize(9);
        for (int from : new int[] {0, 1, 2, 4, 7, 8}) {
            List<byte[]> rest = new ArrayList<>();
            SearchResult resumed =
                    new PlanSearch(area, demand, oneThread()).run(Optional.of(checkpoints.get(from)), keeping(rest));
            assertThat(PlanJson.write(resumed.plan())).isEqualTo(PlanJson.write(whole.plan()));
            assertThat(resumed.measures()).isEqualTo(whole.measures());
            for (int i = 0; i < rest.size(); i++) {
                assertThat(rest.get(i)).isEqualTo(checkpoints.get(from + 1 + i));
            }
        }
    }

    private SearchSettings oneThread() {
        return new SearchSettings(
                settings.seed(),
                settings.generations(),
                settings.population(),
                settings.budgetSeconds(),
                1,
                settings.weights());
    }

    @Test
    void aSearchNobodyWaitsForStops() {
        SearchWatch impatient = new SearchWatch() {
            @Override
            public boolean generation(int generation, double best, byte[] checkpoint) {
                return generation < 3;
            }

            @Override
            public boolean goesOn() {
                return true;
            }
        };
        assertThatThrownBy(() -> new PlanSearch(area, demand, settings).run(Optional.empty(), impatient))
                .isInstanceOf(SearchStopped.class);
    }

    @Test
    void theBudgetEndsASearchWithTheBestSoFar() throws SearchStopped {
        long[] nanos = {0};
        SearchSettings bounded = SearchSettings.frozen().withLimits(10_000, 8, 10);
        SearchResult found = new PlanSearch(area, demand, bounded, () -> nanos[0] += 500_000_000)
                .run(Optional.empty(), SearchWatch.NOBODY);
        assertThat(found.generations()).isBetween(5, 20);
    }

    @Test
    void aForeignOrBrokenCheckpointIsRefused() throws SearchStopped {
        List<byte[]> checkpoints = new ArrayList<>();
        new PlanSearch(area, demand, settings.withLimits(1, 8, 60)).run(Optional.empty(), keeping(checkpoints));
        byte[] checkpoint = checkpoints.getFirst();
        refused(new PlanSearch(area, demand, settings.withSeed(2)), checkpoint, "another search");
        SignalArea other = Areas.random(1);
        refused(new PlanSearch(other, demand(other), settings), checkpoint, "another area");
        refused(new PlanSearch(area, demand, settings), java.util.Arrays.copyOf(checkpoint, 30), "cannot be used");
    }

    @Test
    void everyPointOfTheSpaceIsALawfulPlan() {
        SplittableRandom random = new SplittableRandom(4);
        for (long seed = 1; seed < 40; seed++) {
            PlanSpace space = new PlanSpace(Areas.random(seed));
            for (int i = 0; i < 20; i++) {
                double[] point = random.doubles(space.dimension(), -20, 20).toArray();
                SignalPlan plan = space.plan(point);
                assertThat(plan.cycleSeconds()).isBetween(space.shortestCycle(), 120);
                assertThat(plan.coordinated()).isTrue();
            }
        }
    }

    private static void refused(PlanSearch search, byte[] checkpoint, String why) {
        assertThatThrownBy(() -> search.run(Optional.of(checkpoint), SearchWatch.NOBODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static SearchWatch keeping(List<byte[]> checkpoints) {
        return new SearchWatch() {
            @Override
            public boolean generation(int generation, double best, byte[] checkpoint) {
                checkpoints.add(checkpoint);
                return true;
            }

            @Override
            public boolean goesOn() {
                return true;
            }
        };
    }

    /** Much from the first road, little from the others: equal greens are wrong. */
    private static Demand demand(SignalArea area) {
        List<Flow> flows = DemandEstimate.guess(area.network(), 0, 600).flows();
        int first = flows.getFirst().edges().getFirst();
        return new Demand(
                0,
                600,
                flows.stream()
                        .map(flow -> Flow.byChance(
                                flow.kind(), flow.edges(), flow.edges().getFirst() == first ? 250 : 40))
                        .toList(),
                List.of());
    }
}
