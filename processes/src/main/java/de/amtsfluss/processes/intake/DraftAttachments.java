package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.access.NotAllowed;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of drafts. They have been checked before they come here, and end with their draft. */
@Component
public final class DraftAttachments {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftAttachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotAllowed if this owner has no such draft */
    public DraftAttachment add(UUID draft, Owner owner, String field, String name, String mediaType, byte[] content) {
        var added = new DraftAttachment(UUID.randomUUID(), field, name, mediaType, content.length);
        int rows = jdbc.sql("""
                        insert into draft_attachment (id, draft, field, name, media_type, content, created_at)
                        select ?, d.id, ?, ?, ?, ?, ? from draft d where d.id = ? and d.owner = ?""")
                .params(
                        added.id(),
                        field,
                        name,
                        mediaType,
                        content,
                        Timestamp.from(clock.instant()),
                        draft,
                        owner.key())
                .update();
        if (rows == 0) {
            throw new NotAllowed("There is no draft (%s) here. Maybe it was sent or has expired.".formatted(draft));
        }
        return added;
    }

    public List<DraftAttachment> listAttachments(UUID draft, Owner owner) {
        return jdbc.sql("""
                        select a.id, a.field, a.name, a.media_type, length(a.content) as size_bytes
                        from draft_attachment a join draft d on d.id = a.draft
                        where d.id = ? and d.owner = ? order by a.created_at, a.id""")
                .params(draft, owner.key())
                .query((row, n) -> new DraftAttachment(
                        row.getObject("id", UUID.class),
                        row.getString("field"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes")))
                .list();
    }

    public void remove(UUID draft, Owner owner, UUID attachment) {
        jdbc.sql("delete from draft_attachment a using draft d where d.id = a.draft and a.id = ? and d.id = ?"
                        + " and d.owner = ?")
                .params(attachment, draft, owner.key())
                .update();
    }

    /** With content, for the submission. */
    List<Submission.Attachment> contents(UUID draft) {
        return jdbc.sql("select field, name, media_type, content from draft_attachment where draft = ?"
                        + " order by created_at, id")
                .param(draft)
                .query((row, n) -> new Submission.Attachment(
                        row.getString("field"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getBytes("content")))
                .list();
    }
}
