package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.access.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tries a run on paper: nothing is computed, nothing is kept. */
@Component
public class RunPreviews {

    private static final int PACED_BY = 5;

    private final Detectors detectors;
    private final JdbcClient jdbc;

    RunPreviews(Detectors detectors, JdbcClient jdbc) {
        this.detectors = detectors;
        this.jdbc = jdbc;
    }

    public RunPreview preview(Person person, String area, RunParameters parameters) {
        TrafficDesk.admit(person);
        List<DetectorCount> all = detectors.counts(area, Duration.ofHours(parameters.countHours()));
        List<DetectorCount> believed = Plausibility.believed(all);
        return new RunPreview(
                all.size(),
                believed.size(),
                Plausibility.enough(all, believed),
                takes(area, parameters),
                underWay(area));
    }

    /** Plans tried and pairs driven are counted alike: each is one simulation, near enough. */
    private Optional<Duration> takes(String area, RunParameters asked) {
        long simulations = (long) asked.generations() * asked.population() + 2L * asked.pairs();
        return jdbc.sql("""
                        select avg(seconds / nullif(simulations, 0)) from (
                            select extract(epoch from computed_at - started_at) as seconds, generation
                                * (parameters ->> 'population')::int + 2 * (parameters ->> 'pairs')::int as simulations
                            from optimisation_run where area = ? and computed_at is not null
                            order by requested_at desc limit ?) earlier""")
                .params(area, PACED_BY)
                .query((row, n) -> Optional.ofNullable(row.getBigDecimal(1)))
                .single()
                .map(pace -> Duration.ofMillis(Math.round(1000 * pace.doubleValue() * simulations)))
                .map(takes -> longest(takes, Duration.ofSeconds(asked.budgetSeconds() * 2L)));
    }

    private static Duration longest(Duration byPace, Duration byBudget) {
        return byPace.compareTo(byBudget) < 0 ? byPace : byBudget;
    }

    private Optional<UUID> underWay(String area) {
        return jdbc.sql("select id from optimisation_run where area = ? and"
                        + " state in ('QUEUED', 'RUNNING', 'AWAITING_APPROVAL', 'WATCHING')")
                .param(area)
                .query(UUID.class)
                .optional();
    }
}
