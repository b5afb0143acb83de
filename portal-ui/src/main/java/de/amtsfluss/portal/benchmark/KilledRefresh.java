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
     * @param interrupted whether the kill came before the facts were committed: it was done after the next start
     * @param facts that are there afterwards
     * @param versions of facts, as many as facts if nothing was written twice
     * @param runsThatApplied how many runs took the big answer over
     * @param openRuns that nobody will end
     * @param secondsToCheck from the application being ready to the end of the next check
     */
    public record Aftermath(
            boolean interrupted,
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
        String ours = " and source = '%s'".formatted(SOURCE);
        await(database, """
                select count(*) > 0 from amtsfluss.refresh_run where finished_at > pg_postmaster_start_time()
                    and outcome in ('CHANGED', 'UNCHANGED_304', 'UNCHANGED_HASH')""" + ours);
        double seconds = (System.nanoTime() - ready) / 1e9;
        String applied =
                "select count(*) from amtsfluss.refresh_run where outcome = 'CHANGED' and seen = " + hydrants + ours;
        return new Aftermath(
                count(database, applied + " and finished_at > pg_postmaster_start_time()") == 1,
                count(database, "select count(*) from amtsfluss.fact where status <> 'GONE'" + ours),
                count(
                        database,
                        "select count(*) from amtsfluss.fact_version v join amtsfluss.fact f on f.id = v.fact"
                                + " where true" + ours),
                count(database, applied),
                count(database, "select count(*) from amtsfluss.refresh_run where finished_at is null" + ours),
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
