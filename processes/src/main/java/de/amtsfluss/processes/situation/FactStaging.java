package de.amtsfluss.processes.situation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into the facts of a source, within one transaction. The database takes them in while the next are
 * made; one statement then writes all of them. From the first row to the last the connection is taken.
 */
final class FactStaging implements AutoCloseable {

    private static final String TABLE = """
            create temporary table if not exists staged_fact (external_id text, kind text, subkind text, status text,
                certainty text, severity int, title text, attributes jsonb, location point, extent box,
                observed_at timestamptz, issued_at timestamptz, valid_from timestamptz, valid_until timestamptz,
                content_sha256 text, geometry bytea) on commit delete rows""";

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
            FactRow::hash,
            row -> row.geometry() == null ? null : "\\x" + HexFormat.of().formatHex(row.geometry()));

    /** Every row written is kept as a version too. */
    private static final String WRITE = """
            with written as (
                insert into fact (source, external_id, kind, subkind, status, certainty, severity, title, attributes,
                    location, extent, geometry, observed_at, issued_at, valid_from, valid_until, received_at, changed_at,
                    content_sha256, payload_sha256, owner, classification)
                select s.key, n.external_id, n.kind, n.subkind, n.status, n.certainty, n.severity, n.title,
                    n.attributes, n.location, n.extent, n.geometry, n.observed_at, n.issued_at, n.valid_from,
                    n.valid_until, ?, ?, n.content_sha256, ?, s.owner, s.classification
                from source s cross join staged_fact n
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

    private final Connection connection;
    private final Set<String> kinds = new HashSet<>();
    private final Envelope extent = new Envelope();
    private CopyLines lines;

    FactStaging(Connection connection) {
        this.connection = connection;
    }

    void add(FactRow row) throws SQLException {
        if (lines == null) {
            begin();
        }
        kinds.add(row.said().kind());
        row.extent().ifPresent(extent::expandToInclude);
        COLUMNS.forEach(column -> lines.field(column.apply(row)));
        lines.endLine();
    }

    boolean isEmpty() {
        return lines == null;
    }

    Set<String> kinds() {
        return kinds;
    }

    /** Of all rows; a null envelope if none has a place. */
    Envelope extent() {
        return extent;
    }

    /** No more rows: the connection is free again. */
    void finish() throws SQLException {
        if (lines != null) {
            lines.end();
        }
    }

    void write(String source, String payload, Instant now) throws SQLException {
        if (lines == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setString(3, payload);
            statement.setString(4, source);
            statement.setTimestamp(5, Timestamp.from(now));
            statement.executeUpdate();
        }
    }

    private void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute("truncate staged_fact");
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staged_fact from stdin");
        lines = new CopyLines(copy);
    }

    /** Who could not finish leaves a connection that can be used, to roll back. */
    @Override
    public void close() throws SQLException {
        if (lines != null) {
            lines.abandon();
        }
    }
}
