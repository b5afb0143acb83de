package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads messages together with the documents in them. */
record MessageRows(JdbcClient jdbc) {

    List<Message> select(String condition, Object... values) {
        return jdbc.sql("select id, case_number, subject, body, provided_at, first_read_at from mailbox_message "
                        + condition)
                .params(values)
                .query((row, n) -> map(row))
                .list();
    }

    private Message map(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Message(
                id,
                new CaseNumber(row.getString("case_number")),
                row.getString("subject"),
                row.getString("body"),
                documents(id),
                row.getTimestamp("provided_at").toInstant(),
                instant(row, "first_read_at"));
    }

    private List<Message.Attached> documents(UUID message) {
        return jdbc.sql("select d.id, d.name, d.media_type, d.size_bytes from mailbox_message_document m"
                        + " join document d on d.id = m.document where m.message = ? order by d.created_at")
                .param(message)
                .query((row, n) -> new Message.Attached(
                        new DocumentId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes")))
                .list();
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
