package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.twin.AreaSimulation;
import de.amtsfluss.optimizer.twin.Arrivals;
import de.amtsfluss.optimizer.twin.Lights;
import de.amtsfluss.optimizer.twin.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Simulates candidates with common random numbers: all see the same arrivals. The better half is looked at with more
 * seeds, and again the better half of these, so that time goes where the choice falls.
 */
final class Evaluation implements AutoCloseable {
    /** Runs that lose this many times the best are given up. */
    private static final double HOPELESS = 3;

    private final Demand demand;
    private final Weights weights;
    private final SearchWatch watch;
    private final ExecutorService pool;
    private final ThreadLocal<AreaSimulation> twins;
    private final Map<Long, Arrivals> hours = new ConcurrentHashMap<>();
    private long simulations;

    /** A candidate and what is known of it. */
    static final class Case {
        final SignalPlan plan;
        final Lights lights;
        final PedestrianWaits waits;
        final List<Measures> runs = new ArrayList<>();

        Case(SignalPlan plan, Lights lights, PedestrianWaits waits) {
            this.plan = plan;
            this.lights = lights;
            this.waits = waits;
        }

        Measures measures() {
            return Measures.mean(runs);
        }
    }

    Evaluation(SignalPlan any, Demand demand, SearchSettings settings, SearchWatch watch) {
        this.demand = demand;
        this.weights = settings.weights();
        this.watch = watch;
        this.twins = ThreadLocal.withInitial(() -> new AreaSimulation(any.area().network(), demand));
        this.pool = Executors.newFixedThreadPool(settings.threads(), task -> {
            Thread thread = new Thread(task, "plan-search");
            thread.setDaemon(true);
            return thread;
        });
    }

    Case of(SignalPlan plan) {
        return new Case(plan, new PlanLights(plan, twins.get().roads()), PedestrianWaits.of(plan, demand));
    }

    double cost(Case candidate) {
        return weights.cost(candidate.measures());
    }

    long simulations() {
        return simulations;
    }

    /**
     * Fills the cases' runs: one seed for all, two for the better half, four for the better quarter, and so on.
     *
     * @param seeds as many as the best may need
     * @param best delay of the best plan so far, infinite where none is known
     */
    void halve(List<Case> cases, long[] seeds, double best) throws SearchStopped {
        List<Case> left = cases;
        int used = 0;
        for (int next = 1; used < seeds.length; next = Math.min(seeds.length, next * 2)) {
            simulate(left, java.util.Arrays.copyOfRange(seeds, used, next), best);
            used = next;
            left = left.stream()
                    .sorted(Comparator.comparingDouble(this::cost))
                    .limit(Math.max(1, (left.size() + 1) / 2))
                    .toList();
        }
    }

    void simulate(List<Case> cases, long[] seeds, double best) throws SearchStopped {
        List<Future<Measures>> runs = new ArrayList<>();
        for (Case candidate : cases) {
            for (long seed : seeds) {
                runs.add(pool.submit(() -> run(candidate, seed, best)));
            }
        }
        simulations += runs.size();
        try {
            int at = 0;
            for (Case candidate : cases) {
                for (int s = 0; s < seeds.length; s++) {
                    candidate.runs.add(runs.get(at++).get());
                }
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A simulation failed.", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SearchStopped();
        } finally {
            runs.forEach(run -> run.cancel(true));
        }
        if (!watch.goesOn()) {
            throw new SearchStopped();
        }
    }

    private Measures run(Case candidate, long seed, double best) {
        Arrivals coming = hours.computeIfAbsent(seed, any -> Arrivals.of(demand, seed));
        double bound = HOPELESS * (best + 20) * coming.count();
        Outcome outcome = twins.get().run(candidate.lights, coming, seed, bound);
        return new Measures(
                outcome.delay(), outcome.stops(), outcome.co2(), candidate.waits.mean(), candidate.waits.longest());
    }

    /** Full runs, for proofs: one outcome per seed, in their order. */
    List<Outcome> outcomes(SignalPlan plan, long[] seeds) throws SearchStopped {
        Lights lights = of(plan).lights;
        List<Future<Outcome>> runs = IntStream.range(0, seeds.length)
                .mapToObj(i -> pool.submit(() -> twins.get()
                        .run(
                                lights,
                                hours.computeIfAbsent(seeds[i], any -> Arrivals.of(demand, seeds[i])),
                                seeds[i],
                                Double.POSITIVE_INFINITY)))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        try {
            for (Future<Outcome> run : runs) {
                outcomes.add(run.get());
                if (!watch.goesOn()) {
                    throw new SearchStopped();
                }
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A simulation failed.", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SearchStopped();
        } finally {
            runs.forEach(run -> run.cancel(true));
        }
        return outcomes;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
