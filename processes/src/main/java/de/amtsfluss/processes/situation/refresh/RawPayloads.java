package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.situation.Payload;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers byte for byte, by their hash, so that every fact can show where it comes from. */
@Component
class RawPayloads {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    RawPayloads(JdbcClient jdbc, Clock clock, @Value("${amtsfluss.situation.keep-payloads:2d}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    void keep(String source, String hash, Payload payload) {
        jdbc.sql("insert into raw_payload (sha256, source, content_type, body, received_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (sha256) do update set content_type = excluded.content_type,"
                        + " received_at = excluded.received_at")
                .params(hash, source, payload.contentType(), payload.body(), Timestamp.from(clock.instant()))
                .update();
    }

    Payload load(String hash) {
        return jdbc.sql("select body, content_type from raw_payload where sha256 = ?")
                .param(hash)
                .query((row, n) -> new Payload(row.getBytes(1), row.getString(2)))
                .single();
    }

    /** What a present fact, a source or an open quarantine refers to stays. */
    @Scheduled(fixedDelayString = "${amtsfluss.situation.clear-every:1h}", initialDelayString = "10m")
    void clear() {
        jdbc.sql("""
                        delete from raw_payload p where received_at < ?
                            and not exists (select 1 from source where payload_sha256 = p.sha256)
                            and not exists (select 1 from quarantine
                                where payload_sha256 = p.sha256 and closed_at is null)
                            and not exists (select 1 from fact
                                where source = p.source and payload_sha256 = p.sha256 and status <> 'GONE')""").param(Timestamp.from(clock.instant().minus(kept))).update();
    }
}
