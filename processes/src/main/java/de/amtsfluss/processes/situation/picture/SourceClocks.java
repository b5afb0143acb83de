package de.amtsfluss.processes.situation.picture;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of all sources. */
@Component
public class SourceClocks {

    private final JdbcClient jdbc;

    SourceClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SourceClock> list() {
        return jdbc.sql("select * from source order by key")
                .query((row, n) -> new SourceClock(
                        row.getString("key"),
                        row.getString("state"),
                        row.getBoolean("paused"),
                        Optional.ofNullable(row.getTimestamp("last_success_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getInt("fresh_seconds"),
                        row.getInt("stale_seconds"),
                        row.getInt("dead_seconds"),
                        row.getString("owner"),
                        row.getString("attribution"),
                        row.getString("classification"),
                        List.of((String[]) row.getArray("kinds").getArray())))
                .list();
    }

    /** Sources whose owner released everything of theirs to this organisation for this emergency. */
    List<String> listReleased(Audience audience, Instant now) {
        return jdbc.sql("""
                        select distinct source from release where emergency = ? and organisation = ?
                            and source is not null and revoked_at is null and until > ?""")
                .params(audience.emergency().id(), audience.organisation(), Timestamp.from(now))
                .query(String.class)
                .list();
    }
}
