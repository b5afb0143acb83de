package de.amtsfluss.processes.cases;

import de.amtsfluss.processes.access.NotAllowed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers of the case files. Whoever opens one has asked {@link CaseFiles} for the case before. */
@Component
public final class Documents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param mediaType as found by looking at the content */
    public Document add(
            CaseNumber number, DocumentKind kind, Channel channel, String name, String mediaType, byte[] content) {
        var document = new Document(
                new DocumentId(UUID.randomUUID()),
                number,
                kind,
                channel,
                name,
                mediaType,
                content.length,
                sha256(content),
                clock.instant());
        jdbc.sql("insert into document (id, case_number, kind, channel, name, media_type, size_bytes, sha256, content,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.id().value(),
                        number.value(),
                        kind.name(),
                        channel.name(),
                        name,
                        mediaType,
                        document.sizeBytes(),
                        document.sha256(),
                        content,
                        Timestamp.from(document.createdAt()))
                .update();
        return document;
    }

    /** Oldest first. */
    public List<Document> listDocuments(CaseNumber number) {
        return jdbc.sql("select id, case_number, kind, channel, name, media_type, size_bytes, sha256, created_at"
                        + " from document where case_number = ? order by created_at, id")
                .param(number.value())
                .query(Documents::map)
                .list();
    }

    /** @throws NotAllowed if the case has no such document */
    public byte[] content(CaseNumber number, DocumentId id) {
        return jdbc.sql("select content from document where case_number = ? and id = ?")
                .params(number.value(), id.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new NotAllowed("The case (%s) has no document (%s).".formatted(number, id)));
    }

    private static Document map(ResultSet row, int n) throws SQLException {
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                DocumentKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getTimestamp("created_at").toInstant());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
