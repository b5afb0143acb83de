package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Lane;
import de.amtsfluss.processes.capability.Run;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays an unreadable answer before the data desk; one entry per source until somebody or a sound answer closes it. */
@Component
final class QuarantinePayload implements Capability<QuarantinePayload.Request, Capability.Nothing> {

    record Request(long refreshRun) {}

    private final RefreshRuns runs;
    private final JdbcClient jdbc;
    private final Clock clock;

    QuarantinePayload(RefreshRuns runs, JdbcClient jdbc, Clock clock) {
        this.runs = runs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "quarantine-payload";
    }

    @Override
    public Lane lane() {
        return Lane.SOURCES;
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run run) {
        RefreshRuns.Open open = runs.run(request.refreshRun());
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into quarantine (source, payload_sha256, reason, opened_at, last_at) values (?, ?, ?, ?, ?)
                        on conflict (source) where closed_at is null do update set payload_sha256 = excluded.payload_sha256,
                            reason = excluded.reason, last_at = excluded.last_at, times = quarantine.times + 1""")
                .params(open.source(), open.payload(), runs.message(open.id()), now, now)
                .update();
        return new Nothing();
    }
}
