package de.amtsfluss.processes.situation;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What nobody can read, for the data desk; one entry per source until somebody or a sound answer closes it. */
@Component
public final class QuarantineTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuarantineTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param payload hash of the raw answer, which is kept elsewhere */
    public void lay(String source, String payload, String reason) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into quarantine (source, payload_sha256, reason, opened_at, last_at) values (?, ?, ?, ?, ?)
                        on conflict (source) where closed_at is null do update set payload_sha256 = excluded.payload_sha256,
                            reason = excluded.reason, last_at = excluded.last_at, times = quarantine.times + 1""").params(source, payload, reason, now, now).update();
    }
}
