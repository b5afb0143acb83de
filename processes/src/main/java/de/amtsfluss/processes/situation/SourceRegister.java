package de.amtsfluss.processes.situation;

import de.amtsfluss.processes.PortalNode;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the sources of this installation known to the database before anybody asks them. */
@Component
@PortalNode
final class SourceRegister implements SmartLifecycle {

    /** What a person set at the desk outlives the configuration. */
    private static final String ENTER = """
            insert into source (key, semantics, kinds, owner, classification, licence, attribution, interval_seconds,
                fresh_seconds, stale_seconds, dead_seconds, state, next_due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEVER', ?)
            on conflict (key) do update set semantics = excluded.semantics, kinds = excluded.kinds,
                owner = excluded.owner, classification = excluded.classification, licence = excluded.licence,
                attribution = excluded.attribution, fresh_seconds = excluded.fresh_seconds,
                stale_seconds = excluded.stale_seconds, dead_seconds = excluded.dead_seconds,
                interval_seconds = case when source.scheduled_by is null then excluded.interval_seconds
                    else source.interval_seconds end""";

    private final Feeds feeds;
    private final JdbcClient jdbc;
    private final Clock clock;
    private boolean running;

    SourceRegister(Feeds feeds, JdbcClient jdbc, Clock clock) {
        this.feeds = feeds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        feeds.listSheets().forEach(this::enter);
    }

    void enter(SourceSheet sheet) {
        jdbc.sql(ENTER)
                .params(
                        sheet.key(),
                        sheet.semantics().name(),
                        sheet.kinds().toArray(String[]::new),
                        sheet.owner(),
                        sheet.classification().name(),
                        sheet.licence(),
                        sheet.attribution(),
                        sheet.rhythm().interval().toSeconds(),
                        sheet.rhythm().fresh().toSeconds(),
                        sheet.rhythm().stale().toSeconds(),
                        sheet.rhythm().dead().toSeconds(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return -900;
    }
}
