package de.amtsfluss.portal.benchmark;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** How regularly sources were asked since a moment. */
record Cycles(Portal portal, Instant since, int intervalSeconds) {

    private static final String GAPS = """
            from (select extract(epoch from started_at - lag(started_at) over (partition by source order by id)) as gap
                from refresh_run where started_at > ? and source = any(?)) run where gap is not null""";

    long count(List<String> sources) {
        return (long) number("select count(*) from refresh_run where started_at > ? and source = any(?)", sources);
    }

    /** Where twice the interval passed without a check. */
    double missed(List<String> sources) {
        return number("select count(*) " + GAPS + " and gap > 2 * " + intervalSeconds, sources);
    }

    /** As part of the interval. */
    double p95(List<String> sources) {
        return number("select percentile_cont(0.95) within group (order by gap) " + GAPS, sources) / intervalSeconds;
    }

    double failed(List<String> sources) {
        return number("""
                select count(*) from refresh_run where started_at > ? and source = any(?) and finished_at is not null
                    and outcome not in ('CHANGED', 'UNCHANGED_304', 'UNCHANGED_HASH')""", sources);
    }

    double withdrawn(String source) {
        return number("""
                select count(*) from fact_version v join fact f on f.id = v.fact
                where v.recorded_at > ? and f.source = any(?) and v.status = 'GONE'""", List.of(source));
    }

    private double number(String sql, List<String> sources) {
        return portal.jdbc()
                .sql(sql)
                .params(Timestamp.from(since), sources.toArray(String[]::new))
                .query(Double.class)
                .single();
    }
}
