package de.amtsfluss.processes.situation.own;

import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.own.OwnWarnings.Sent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OwnWarningTable {

    private final JdbcClient jdbc;

    OwnWarningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID emergency, Sent sent) {
        jdbc.sql("""
                        insert into own_warning (identifier, emergency, message_type, replaces, sent, author, headline,
                            instruction, severity, centre, radius_metres, expires)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::point, ?, ?)""")
                .params(
                        sent.identifier(),
                        emergency,
                        sent.type(),
                        sent.replaces().orElse(null),
                        Timestamp.from(sent.sent()),
                        sent.author(),
                        sent.headline(),
                        sent.instruction(),
                        sent.severity(),
                        "(%s,%s)"
                                .formatted(
                                        sent.centre().longitude(), sent.centre().latitude()),
                        sent.radiusMetres(),
                        Timestamp.from(sent.expires()))
                .update();
    }

    /** Oldest first. */
    List<Sent> list(UUID emergency) {
        return jdbc.sql("""
                        select *, centre[0] as longitude, centre[1] as latitude from own_warning
                        where emergency = ? order by sent, identifier""").param(emergency).query(OwnWarningTable::map).list();
    }

    private static Sent map(ResultSet row, int n) throws SQLException {
        return new Sent(
                row.getString("identifier"),
                row.getString("message_type"),
                Optional.ofNullable(row.getString("replaces")),
                row.getTimestamp("sent").toInstant(),
                row.getString("author"),
                row.getString("headline"),
                row.getString("instruction"),
                row.getString("severity"),
                new Position(row.getDouble("longitude"), row.getDouble("latitude")),
                row.getInt("radius_metres"),
                row.getTimestamp("expires").toInstant());
    }
}
