package de.amtsfluss.processes.situation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts of one source at a time, written in sets: a hundred thousand hydrants are a few statements. */
@Component
final class FactTable {

    private static final String CHANGE_STATUS = """
            with written as (
                update fact set status = ?, changed_at = ? where source = ? and status <> ? and external_id = any(?)
                returning id, status, title, attributes, location)
            insert into fact_version (fact, recorded_at, status, title, attributes, location)
            select id, ?, status, title, attributes, location from written""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    FactTable(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** What is known of a fact that an answer may change. */
    record Known(String hash, FactStatus status, Optional<Instant> order) {}

    Map<String, Known> list(String source) {
        return map(
                "select external_id, content_sha256, status, coalesce(issued_at, observed_at) from fact"
                        + " where source = ?",
                source);
    }

    Map<String, Known> list(String source, Collection<String> ids) {
        return map(
                "select external_id, content_sha256, status, coalesce(issued_at, observed_at) from fact"
                        + " where source = ? and external_id = any(?)",
                source,
                ids.toArray(String[]::new));
    }

    Set<String> listPresent(String source) {
        return new HashSet<>(client.sql("select external_id from fact where source = ? and status <> 'GONE'")
                .param(source)
                .query(String.class)
                .list());
    }

    private Map<String, Known> map(String sql, Object... parameters) {
        var known = new HashMap<String, Known>();
        jdbc.query(
                sql,
                row -> {
                    Optional<Instant> order =
                            Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant);
                    known.put(
                            row.getString(1), new Known(row.getString(2), FactStatus.valueOf(row.getString(3)), order));
                },
                parameters);
        return known;
    }

    /** What is to be written in the caller's transaction. */
    FactStaging stage() {
        return jdbc.execute((ConnectionCallback<FactStaging>) FactStaging::new);
    }

    void changeStatus(String source, Collection<String> ids, FactStatus status, Instant now) {
        client.sql(CHANGE_STATUS)
                .params(
                        status.name(),
                        Timestamp.from(now),
                        source,
                        status.name(),
                        ids.toArray(String[]::new),
                        Timestamp.from(now))
                .update();
    }

    List<String> listSuspected(String source) {
        return client.sql("select external_id from fact where source = ? and status = 'SUSPECTED_GONE'")
                .param(source)
                .query(String.class)
                .list();
    }

    /** External ids by source. */
    Map<String, List<String>> listExpired(Instant now) {
        var expired = new HashMap<String, List<String>>();
        client.sql("""
                        select f.source, array_agg(f.external_id) from fact f join source s on s.key = f.source
                        where s.semantics = 'PUSH' and f.status <> 'GONE' and f.valid_until < ? group by f.source""")
                .param(Timestamp.from(now))
                .query((row, n) -> expired.put(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                .list();
        return expired;
    }

    Set<String> findSuperseded(String source, Collection<String> ids) {
        return new HashSet<>(client.sql("""
                                select external_id from superseded_fact
                                where source = ? and external_id in (select unnest(?::text[]))""")
                .params(source, ids.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Whether something issued later has already replaced one of these. */
    boolean isReplacedLater(String source, Collection<String> ids, String by, Instant issued) {
        return client.sql("""
                        select exists (select 1 from superseded_fact s
                            join fact f on f.source = s.source and f.external_id = s.superseded_by
                            where s.source = ? and s.external_id = any(?) and s.superseded_by <> ? and f.issued_at > ?)""")
                .params(source, ids.toArray(String[]::new), by, Timestamp.from(issued))
                .query(Boolean.class)
                .single();
    }

    void supersede(String source, Collection<String> ids, String by, Instant now) {
        client.sql("""
                        insert into superseded_fact (source, external_id, superseded_by, since)
                        select ?, unnest(?), ?, ? on conflict do nothing""")
                .params(source, ids.toArray(String[]::new), by, Timestamp.from(now))
                .update();
    }
}
