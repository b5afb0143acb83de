package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.access.NotAllowed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts kept on the server: they outlive the browser and the session. Every call names the owner, and nobody else's
 * draft exists for them.
 */
@Component
public class Drafts {

    /** Long enough to fetch a missing paper, short enough not to hoard data nobody sent. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Begins an empty draft. */
    public Draft open(String service, int serviceVersion, Owner owner) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into draft (id, owner, service, service_version, data, page, updated_at, expires_at)"
                        + " values (?, ?, ?, ?, '{}', 0, ?, ?)")
                .params(id, owner.key(), service, serviceVersion, now(), expiry())
                .update();
        return draft(id, owner);
    }

    /** @throws NotAllowed if this owner has no such draft (any more) */
    public Draft draft(UUID id, Owner owner) {
        return select("where id = ? and owner = ? and expires_at > ?", id, owner.key(), now()).stream()
                .findFirst()
                .orElseThrow(() -> gone(id));
    }

    /** The newest one for this service, to be offered before a second one is begun. */
    public Optional<Draft> find(String service, Owner owner) {
        return select(
                        "where service = ? and owner = ? and expires_at > ? order by updated_at desc limit 1",
                        service,
                        owner.key(),
                        now())
                .stream()
                .findFirst();
    }

    /** Newest first. */
    public List<Draft> listDrafts(Owner owner) {
        return select("where owner = ? and expires_at > ? order by updated_at desc limit 50", owner.key(), now());
    }

    public void save(UUID id, Owner owner, Map<String, Object> data, int page) {
        int saved = jdbc.sql("update draft set data = ?::jsonb, page = ?, updated_at = ?, expires_at = ?"
                        + " where id = ? and owner = ?")
                .params(json.writeValueAsString(data), page, now(), expiry(), id, owner.key())
                .update();
        if (saved == 0) {
            throw gone(id);
        }
    }

    /** Hands a draft over to the account its author has logged in to. */
    public void adopt(UUID id, Owner from, Owner to) {
        jdbc.sql("update draft set owner = ? where id = ? and owner = ?")
                .params(to.key(), id, from.key())
                .update();
    }

    public void discard(UUID id, Owner owner) {
        jdbc.sql("delete from draft where id = ? and owner = ?")
                .params(id, owner.key())
                .update();
    }

    /** Each night, what nobody came back to is deleted together with its attachments. */
    @Scheduled(cron = "0 30 2 * * *")
    void forgetExpired() {
        jdbc.sql("delete from draft where expires_at <= ?").param(now()).update();
    }

    private List<Draft> select(String condition, Object... values) {
        return jdbc.sql("select id, service, service_version, data, page, updated_at, expires_at from draft "
                        + condition)
                .params(values)
                .query((row, n) -> new Draft(
                        row.getObject("id", UUID.class),
                        row.getString("service"),
                        row.getInt("service_version"),
                        json.readValue(row.getString("data"), DATA),
                        row.getInt("page"),
                        instant(row.getTimestamp("updated_at")),
                        instant(row.getTimestamp("expires_at"))))
                .list();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp expiry() {
        return Timestamp.from(clock.instant().plus(KEPT));
    }

    private static NotAllowed gone(UUID id) {
        return new NotAllowed("There is no draft (%s) here. Maybe it was sent or has expired.".formatted(id));
    }
}
