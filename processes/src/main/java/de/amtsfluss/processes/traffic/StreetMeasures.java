package de.amtsfluss.processes.traffic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long people wait in the street, under which plan. */
@Component
public class StreetMeasures {

    /** The street may be worse by so much without anybody blaming the plan: counts fluctuate from day to day. */
    private static final double TOLERATED = 1.1;

    /** Measures before and after a publication that are compared at most. */
    private static final int COMPARED = 500;

    private final JdbcClient jdbc;

    StreetMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param meanWait seconds a vehicle that left in the interval had stood
     * @param vehicles that left in the interval
     */
    public record Measure(Instant at, UUID plan, double meanWait, int vehicles) {}

    /** A moment that is there already stays as it is. */
    public void record(String area, Measure measure) {
        jdbc.sql("""
                        insert into street_measure (area, measured_at, plan, mean_wait, vehicles) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(area, Timestamp.from(measure.at()), measure.plan(), measure.meanWait(), measure.vehicles())
                .update();
    }

    /** Newest first. */
    public List<Measure> list(String area, int limit) {
        return jdbc.sql("select * from street_measure where area = ? order by measured_at desc limit ?")
                .params(area, limit)
                .query(StreetMeasures::map)
                .list();
    }

    /**
     * Under this plan and under the plan it replaced.
     *
     * @return empty as long as there are too few measures of either
     */
    public Optional<StreetEffect> effect(PlanVersion plan) {
        return BeforeAfter.of(
                listUnder(
                        plan, "plan = (select previous from plan_publication where plan = ? order by id desc limit 1)"),
                listUnder(plan, "plan = ?"));
    }

    private List<Measure> listUnder(PlanVersion plan, String condition) {
        return jdbc.sql("select * from street_measure where area = ? and " + condition
                        + " order by measured_at desc limit ?")
                .params(plan.area(), plan.id(), COMPARED)
                .query(StreetMeasures::map)
                .list();
    }

    /** Mean seconds a vehicle stood under this plan; empty where nothing was measured. */
    Optional<Double> meanWait(PlanVersion plan) {
        return meanWait(plan.area(), "plan = ?", plan.id());
    }

    /** Also true where nothing was measured: then there is nothing against the plan. */
    boolean atLeastAsGood(PlanVersion plan) {
        Optional<Double> after = meanWait(plan);
        Optional<Double> before = meanWait(
                plan.area(),
                "plan = (select previous from plan_publication where plan = ? order by id desc limit 1)",
                plan.id());
        return after.isEmpty() || before.isEmpty() || after.get() <= before.get() * TOLERATED;
    }

    /** Weighted by vehicles; the newest ones. */
    private Optional<Double> meanWait(String area, String condition, UUID plan) {
        return jdbc.sql("select sum(mean_wait * vehicles) / nullif(sum(vehicles), 0) from (select * from street_measure"
                        + " where area = ? and " + condition + " order by measured_at desc limit ?) newest")
                .params(area, plan, COMPARED)
                .query((row, n) -> Optional.ofNullable((Double) row.getObject(1)))
                .single();
    }

    private static Measure map(ResultSet row, int n) throws SQLException {
        return new Measure(
                row.getTimestamp("measured_at").toInstant(),
                row.getObject("plan", UUID.class),
                row.getDouble("mean_wait"),
                row.getInt("vehicles"));
    }
}
