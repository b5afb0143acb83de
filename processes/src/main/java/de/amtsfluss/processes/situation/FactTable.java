package de.amtsfluss.processes.situation;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts of one source at a time, written in sets: a hundred thousand hydrants are a few statements. */
@Component
final class FactTable {

    /** {@code xmax = 0} only for rows that were not there before; every row written is kept as a version too. */
    private static final String WRITE = """
            with written as (
                insert into fact (source, external_id, kind, subkind, status, certainty, severity, title, attributes,
                    location, extent, geometry, observed_at, issued_at, valid_from, valid_until, received_at, changed_at,
                    content_sha256, payload_sha256, owner, classification)
                select s.key, n.external_id, n.kind, n.subkind, n.status, n.certainty, n.severity::int, n.title,
                    n.attributes::jsonb, n.location::point, n.extent::box, n.geometry, n.observed_at::timestamptz,
                    n.issued_at::timestamptz, n.valid_from::timestamptz, n.valid_until::timestamptz, ?, ?,
                    n.content_sha256, ?, s.owner, s.classification
                from source s, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n(external_id, kind, subkind,
                    status, certainty, severity, title, attributes, location, extent, observed_at, issued_at,
                    valid_from, valid_until, content_sha256, geometry)
                where s.key = ?
                on conflict (source, external_id) do update set kind = excluded.kind, subkind = excluded.subkind,
                    status = excluded.status, certainty = excluded.certainty, severity = excluded.severity,
                    title = excluded.title, attributes = excluded.attributes, location = excluded.location,
                    extent = excluded.extent, geometry = excluded.geometry, observed_at = excluded.observed_at,
                    issued_at = excluded.issued_at, valid_from = excluded.valid_from,
                    valid_until = excluded.valid_until, received_at = excluded.received_at,
                    changed_at = excluded.changed_at, content_sha256 = excluded.content_sha256,
                    payload_sha256 = excluded.payload_sha256, owner = excluded.owner,
                    classification = excluded.classification
                returning id, status, title, attributes, location)
            insert into fact_version (fact, recorded_at, status, title, attributes, location)
            select id, ?, status, title, attributes, location from written""";

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

    /** At most some thousands at once. */
    void write(String source, String payload, List<FactRow> rows, Instant now) {
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(WRITE);
            int at = 1;
            statement.setTimestamp(at++, Timestamp.from(now));
            statement.setTimestamp(at++, Timestamp.from(now));
            statement.setString(at++, payload);
            for (Function<FactRow, String> column : COLUMNS) {
                String[] values = rows.stream().map(column).toArray(String[]::new);
                statement.setArray(at++, connection.createArrayOf("text", values));
            }
            byte[][] shapes = rows.stream().map(FactRow::geometry).toArray(byte[][]::new);
            statement.setArray(at++, connection.createArrayOf("bytea", shapes));
            statement.setString(at++, source);
            statement.setTimestamp(at, Timestamp.from(now));
            return statement;
        });
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

    private static final List<Function<FactRow, String>> COLUMNS = List.of(
            FactRow::externalId,
            row -> row.said().kind(),
            row -> row.said().subkind(),
            row -> row.said().status().name(),
            row -> row.said().certainty().name(),
            row -> String.valueOf(row.said().severity()),
            FactRow::title,
            FactRow::attributes,
            FactRow::location,
            FactRow::box,
            row -> FactRow.time(row.said().times().observed()),
            row -> FactRow.time(row.said().times().issued()),
            row -> FactRow.time(row.said().times().from()),
            row -> FactRow.time(row.said().times().until()),
            FactRow::hash);
}
