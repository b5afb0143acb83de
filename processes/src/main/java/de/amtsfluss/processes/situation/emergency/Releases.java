package de.amtsfluss.processes.situation.emergency;

import de.amtsfluss.processes.audit.Journal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What owners let an organisation see for one emergency, beyond what it may see anyway. */
@Component
public class Releases {

    private static final String KIND = "emergency";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @param until at the latest; it ends with the emergency in any case */
    public record Release(
            long id,
            String organisation,
            String source,
            String releasedBy,
            String reason,
            Instant until,
            Optional<Instant> revokedAt) {}

    /** Everything of one source, by its owner. */
    @Transactional
    public long releaseSource(UUID emergency, String source, String organisation, String actor, Instant until) {
        return releaseSource(emergency, source, organisation, actor, "", until);
    }

    /** @param reason why somebody else does it, empty if it is the owner */
    @Transactional
    public long releaseSource(
            UUID emergency, String source, String organisation, String actor, String reason, Instant until) {
        long id = jdbc.sql("""
                        insert into release (emergency, organisation, source, released_by, reason, released_at, until)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        emergency,
                        organisation,
                        source,
                        actor,
                        reason,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(until))
                .query(Long.class)
                .single();
        tell(
                emergency,
                actor,
                "release-given",
                Map.of("source", source, "organisation", organisation, "reason", reason));
        return id;
    }

    /** Takes effect with the next picture, which is computed in this transaction. */
    @Transactional
    public void revoke(UUID emergency, long release, String actor) {
        int revoked = jdbc.sql("""
                        update release set revoked_at = ?, revoked_by = ?
                        where id = ? and emergency = ? and revoked_at is null""")
                .params(Timestamp.from(clock.instant()), actor, release, emergency)
                .update();
        if (revoked == 1) {
            tell(emergency, actor, "release-revoked", Map.of("release", String.valueOf(release)));
        }
    }

    /** Newest first. */
    public List<Release> list(UUID emergency) {
        return jdbc.sql("""
                        select r.id, r.organisation, coalesce(r.source, f.source) as source, r.released_by, r.reason, r.until,
                            r.revoked_at
                        from release r left join fact f on f.id = r.fact where r.emergency = ? order by r.id desc""")
                .param(emergency)
                .query((row, n) -> new Release(
                        row.getLong("id"),
                        row.getString("organisation"),
                        row.getString("source"),
                        row.getString("released_by"),
                        row.getString("reason"),
                        row.getTimestamp("until").toInstant(),
                        Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant)))
                .list();
    }

    private void tell(UUID emergency, String actor, String event, Map<String, String> details) {
        journal.write(KIND, emergency.toString(), actor, event, details);
        events.publishEvent(new EmergencyChanged(emergency));
    }
}
