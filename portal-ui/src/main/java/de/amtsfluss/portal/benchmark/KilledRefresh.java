package de.amtsfluss.portal.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real {@code kill -9} while the answer of a source is being taken over, and what is there after the next start. */
public final class KilledRefresh {

    private static final String SOURCE = "hydrants-brigade";
    private static final int FEW = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * @param writtenBeforeKill whether the facts were just being written
     * @param facts that are there afterwards
     * @param versions of facts, as many as facts if nothing was written twice
     * @param runsThatApplied how many runs took the big answer over
     * @param openRuns that nobody will end
     * @param secondsToCheck from the application being ready to the end of the next check
     */
    public record Aftermath(
            boolean writtenBeforeKill,
            long facts,
            long versions,
            long runsThatApplied,
            long openRuns,
            double secondsToCheck) {}

    private final Path jar;
    private final Path data;
    private final int port = PortalProcess.freePort();
    private final int sandboxPort = PortalProcess.freePort();

    public KilledRefresh(Path jar, Path data) {
        this.jar = jar;
        this.data = data;
    }

    public Aftermath play(int hydrants) throws IOException {
        var region = new Region();
        try (var world = new StandInSources()) {
            world.says(SOURCE, "text/csv", region.hydrants(FEW, 100));
            PortalProcess first = start(world);
            JdbcClient database = database(first);
            await(database, "select count(*) = %d from amtsfluss.fact where source = '%s'".formatted(FEW, SOURCE));
            world.says(SOURCE, "text/csv", region.hydrants(hydrants, 100));
            await(database, """
                    select count(*) > 0 from pg_stat_activity
                    where state = 'active' and query like '%insert into fact %' and pid <> pg_backend_pid()""");
            first.kill();
            try (PortalProcess second = start(world)) {
                return aftermath(database(second), hydrants);
            }
        }
    }

    private PortalProcess start(StandInSources world) throws IOException {
        return PortalProcess.start(
                jar,
                data,
                port,
                sandboxPort,
                world.setting(SOURCE),
                "--amtsfluss.feeds.%s.interval=10s".formatted(SOURCE));
    }

    private static Aftermath aftermath(JdbcClient database, int hydrants) {
        long ready = System.nanoTime();
        long before = count(database, "select count(*) from amtsfluss.fact where source = '%s'".formatted(SOURCE));
        await(database, """
                select coalesce(max(finished_at) filter (where outcome in ('CHANGED', 'UNCHANGED_304', 'UNCHANGED_HASH')
                        and seen + added > 0 or outcome like 'UNCHANGED%%')
                    > pg_postmaster_start_time(), false)
                from amtsfluss.refresh_run where source = '%s'""".formatted(SOURCE));
        double seconds = (System.nanoTime() - ready) / 1e9;
        return new Aftermath(
                before == FEW,
                count(
                        database,
                        "select count(*) from amtsfluss.fact where status <> 'GONE'"
                                + " and source = '%s'".formatted(SOURCE)),
                count(
                        database,
                        "select count(*) from amtsfluss.fact_version v join amtsfluss.fact f on f.id = v.fact"
                                + " where f.source = '%s'".formatted(SOURCE)),
                count(
                        database,
                        "select count(*) from amtsfluss.refresh_run where outcome = 'CHANGED'"
                                + " and seen = %d and source = '%s'".formatted(hydrants, SOURCE)),
                count(
                        database,
                        "select count(*) from amtsfluss.refresh_run where finished_at is null"
                                + " and source = '%s'".formatted(SOURCE)),
                seconds);
    }

    private static JdbcClient database(PortalProcess portal) throws IOException {
        return JdbcClient.create(new DriverManagerDataSource(portal.jdbcUrl()));
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private static void await(JdbcClient database, String condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!database.sql(condition).query(Boolean.class).single()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("It did not come true: " + condition);
            }
            Portal.pause(Duration.ofMillis(5));
        }
    }
}
