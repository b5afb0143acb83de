package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Searches a better fixed-time plan for an area. First starts reckoned by hand, then junction by junction the sequence
 * of stages, then evolution of cycle, splits and offsets. After every generation the watch gets a checkpoint; a search
 * that goes on from it ends with the same plan as one that was never cut off.
 */
public final class PlanSearch {
    private static final double FIRST_STEP = 0.5;
    private static final double SMALLEST_STEP = 0.04;
    private static final double[] CYCLE_FACTORS = {0.75, 0.9, 1.1};
    private static final int SWEEPS = 2;
    private static final int SEEDS_PER_GENERATION = 4;
    private static final int SEED_POOL = 3;
    private static final int FINAL_SEEDS = 8;
    /** Part of the budget that the evolution may use; the rest is for the finalists. */
    private static final double EVOLUTION_SHARE = 0.85;

    private final SignalArea area;
    private final Demand demand;
    private final SearchSettings settings;
    private final LongSupplier clock;
    private final PlanSpace space;
    private final Starts starts;
    private final SignalPlan street;

    public PlanSearch(SignalArea area, Demand demand, SearchSettings settings) {
        this(area, demand, settings, System::nanoTime);
    }

    /** @param clock nanoseconds by which the budget is reckoned */
    public PlanSearch(SignalArea area, Demand demand, SearchSettings settings, LongSupplier clock) {
        this.area = area;
        this.demand = demand;
        this.settings = settings;
        this.clock = clock;
        this.space = new PlanSpace(area);
        this.starts = new Starts(area, demand);
        this.street = ProgramPlan.of(area).plan();
    }

    /**
     * @param checkpoint where an earlier run of the same search stood
     * @throws SearchStopped when the watch says that nobody waits any more
     * @throws IllegalArgumentException for a checkpoint of another search
     */
    public SearchResult run(Optional<byte[]> checkpoint, SearchWatch watch) throws SearchStopped {
        long begun = clock.getAsLong();
        long budget = (long) (settings.budgetSeconds() * 1e9);
        try (Evaluation evaluation = new Evaluation(street, demand, settings, watch)) {
            SearchState state = checkpoint.isPresent()
                    ? SearchState.read(checkpoint.get(), settings.seed(), settings.population(), space)
                    : new SearchState();
            while (state.generation < settings.generations()
                    && (state.best == null || clock.getAsLong() - begun < EVOLUTION_SHARE * budget)) {
                step(state, evaluation);
                state.generation++;
                byte[] now = state.write(settings.seed(), settings.population());
                if (!watch.generation(state.generation, state.best.cost(), now)) {
                    throw new SearchStopped();
                }
            }
            return result(state, evaluation);
        }
    }

    private void step(SearchState state, Evaluation evaluation) throws SearchStopped {
        if (state.best == null) {
            judge(starts.all(space), state, evaluation);
        } else if (state.sweep < SWEEPS * space.junctions()) {
            List<Draft> others = otherSequences(state.best, state.sweep++ % space.junctions());
            judge(others, state, evaluation);
        } else {
            evolve(state, evaluation);
        }
    }

    /** Each other sequence of stages of one junction, with a few cycles. */
    private List<Draft> otherSequences(Draft best, int junction) {
        PlanSpace here = space.with(best.layout());
        List<Draft> others = new ArrayList<>();
        others.add(best);
        for (int choice = 0; choice < space.layouts(junction); choice++) {
            int[] layout = best.layout().clone();
            boolean other = layout[junction] != choice;
            layout[junction] = choice;
            PlanSpace there = space.with(layout);
            if (other) {
                double[] shares = starts.shares(there, junction);
                others.add(new Draft(layout, here.moved(best.point(), there, junction, shares, 1), 0));
                for (double factor : CYCLE_FACTORS) {
                    others.add(new Draft(layout, here.moved(best.point(), there, junction, shares, factor), 0));
                }
            }
        }
        return others;
    }

    /** Looks at drafts of any layout; the best of them becomes the best of all. */
    private void judge(List<Draft> drafts, SearchState state, Evaluation evaluation) throws SearchStopped {
        List<Evaluation.Case> cases = drafts.stream()
                .map(draft -> evaluation.of(space.with(draft.layout()).plan(draft.point())))
                .toList();
        evaluation.halve(cases, seeds(0), bestDelay(state));
        int winner = 0;
        for (int i = 1; i < cases.size(); i++) {
            boolean looked = cases.get(i).runs.size() >= cases.get(winner).runs.size();
            boolean longer = cases.get(i).runs.size() > cases.get(winner).runs.size();
            if (longer || looked && evaluation.cost(cases.get(i)) < evaluation.cost(cases.get(winner))) {
                winner = i;
            }
        }
        Draft draft = drafts.get(winner);
        Draft known = new Draft(draft.layout(), draft.point(), evaluation.cost(cases.get(winner)));
        state.best = null;
        state.remember(known);
    }

    private static double bestDelay(SearchState state) {
        return state.best == null ? Double.POSITIVE_INFINITY : state.best.cost();
    }

    private void evolve(SearchState state, Evaluation evaluation) throws SearchStopped {
        if (state.cma == null || state.cma.step() < SMALLEST_STEP) {
            state.restarts += state.cma == null ? 0 : 1;
            state.cma = strategy(state.best.point(), settings.population());
        }
        PlanSpace here = space.with(state.best.layout());
        double[][] points = state.cma.ask(settings.seed() + 1_000L * state.restarts);
        List<Evaluation.Case> cases = new ArrayList<>();
        for (double[] point : points) {
            cases.add(evaluation.of(here.plan(point)));
        }
        evaluation.halve(cases, seeds(state.generation), bestDelay(state));
        double[] costs = cases.stream().mapToDouble(evaluation::cost).toArray();
        int winner = winner(cases, costs);
        state.cma.tell(points, costs);
        state.remember(new Draft(state.best.layout(), points[winner], costs[winner]));
    }

    private static int winner(List<Evaluation.Case> cases, double[] costs) {
        int winner = 0;
        for (int i = 1; i < costs.length; i++) {
            int more = Integer.compare(
                    cases.get(i).runs.size(), cases.get(winner).runs.size());
            if (more > 0 || more == 0 && costs[i] < costs[winner]) {
                winner = i;
            }
        }
        return winner;
    }

    static Cma strategy(double[] start, int population) {
        return new Cma(start, FIRST_STEP, population);
    }

    private long[] seeds(int generation) {
        long first = 1_000 * Math.floorMod(settings.seed(), 900L) + SEEDS_PER_GENERATION * (generation % SEED_POOL);
        return LongStream.range(first, first + SEEDS_PER_GENERATION).toArray();
    }

    private SearchResult result(SearchState state, Evaluation evaluation) throws SearchStopped {
        List<SignalPlan> plans = new ArrayList<>();
        plans.add(street);
        state.finalists.forEach(draft -> plans.add(space.with(draft.layout()).plan(draft.point())));
        List<Evaluation.Case> cases = new ArrayList<>(
                new LinkedHashSet<>(plans).stream().map(evaluation::of).toList());
        long first = 1_000 * Math.floorMod(settings.seed(), 900L) + 500;
        long[] seeds = LongStream.range(first, first + FINAL_SEEDS).toArray();
        evaluation.simulate(cases, seeds, Double.POSITIVE_INFINITY);
        Evaluation.Case best =
                cases.stream().min(Comparator.comparingDouble(evaluation::cost)).orElseThrow();
        PlanReview review = PlanReview.of(
                street, best.plan, evaluation.outcomes(street, seeds), evaluation.outcomes(best.plan, seeds), demand);
        return new SearchResult(
                best.plan,
                best.measures(),
                cases.getFirst().measures(),
                front(cases),
                review,
                state.generation,
                evaluation.simulations());
    }

    private static List<SearchResult.Choice> front(List<Evaluation.Case> cases) {
        return cases.stream()
                .filter(one ->
                        cases.stream().noneMatch(other -> other.measures().dominates(one.measures())))
                .map(one -> new SearchResult.Choice(one.plan, one.measures()))
                .sorted(Comparator.comparingDouble(choice -> choice.measures().delay()))
                .toList();
    }
}
