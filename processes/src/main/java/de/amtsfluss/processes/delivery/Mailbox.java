package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.DocumentId;
import de.amtsfluss.processes.cases.Documents;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mailbox of the portal. A message lies either in the mailbox of an account or, where the applicant has none, in
 * that of the case, which its status link opens. Who holds the link of a case that has an account sees nothing here: §
 * 9 OZG wants the addressee to log in.
 */
@Component
public class Mailbox {

    private static final String OF_ACCOUNT = "where account = ? ";
    private static final String OF_LINK = "where case_number = ? and account is null ";

    private final JdbcClient jdbc;
    private final MessageRows rows;
    private final Documents documents;
    private final Deliveries deliveries;
    private final Clock clock;

    Mailbox(JdbcClient jdbc, Documents documents, Deliveries deliveries, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new MessageRows(jdbc);
        this.documents = documents;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Newest first, 200 at most. */
    public List<Message> listMessages(Person person) {
        return rows.select(OF_ACCOUNT + "order by provided_at desc, id limit 200", person.id());
    }

    /** What the holder of the status link may see; newest first. */
    public List<Message> listMessages(CaseNumber number) {
        return rows.select(OF_LINK + "order by provided_at desc, id limit 200", number.value());
    }

    public int countUnread(Person person) {
        return jdbc.sql("select count(*) from mailbox_message where account = ? and first_read_at is null")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    /** Opens a message and notes when that happened first. */
    @Transactional
    public Message read(Person person, UUID message) {
        return read(OF_ACCOUNT, person.id(), message);
    }

    /** The same for the holder of the status link. */
    @Transactional
    public Message read(CaseNumber number, UUID message) {
        return read(OF_LINK, number.value(), message);
    }

    /** The document's content; the first retrieval of a Bescheid goes into the ledger. */
    @Transactional
    public byte[] retrieve(Person person, UUID message, DocumentId document) {
        return retrieve(read(person, message), document, person.id());
    }

    /** The same for the holder of the status link. */
    @Transactional
    public byte[] retrieve(CaseNumber number, UUID message, DocumentId document) {
        return retrieve(read(number, message), document, "applicant");
    }

    /** Puts a message in; a second call with the same key changes nothing and returns the same id. */
    UUID put(String key, CaseFile file, String subject, String body, List<DocumentId> enclosed) {
        UUID id = UUID.nameUUIDFromBytes(("mailbox " + key).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jdbc.sql("insert into mailbox_message (id, message_key, case_number, account, subject, body, provided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (message_key) do nothing")
                .params(
                        id,
                        key,
                        file.number().value(),
                        file.applicant().account().orElse(null),
                        subject,
                        body,
                        now())
                .update();
        for (DocumentId document : enclosed) {
            jdbc.sql("insert into mailbox_message_document (message, document) values (?, ?) on conflict do nothing")
                    .params(id, document.value())
                    .update();
        }
        return id;
    }

    private Message read(String condition, String owner, UUID message) {
        Message found = rows.select(condition + "and id = ?", owner, message).stream()
                .findFirst()
                .orElseThrow(() -> new NotAllowed("There is no message (%s) here.".formatted(message)));
        jdbc.sql("update mailbox_message set first_read_at = ? where id = ? and first_read_at is null")
                .params(now(), message)
                .update();
        return found;
    }

    private byte[] retrieve(Message message, DocumentId document, String reader) {
        if (message.documents().stream().noneMatch(attached -> attached.id().equals(document))) {
            throw new NotAllowed("The message (%s) has no document (%s).".formatted(message.id(), document));
        }
        deliveries.noteRetrieval(message.id(), document, reader);
        return documents.content(message.caseNumber(), document);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
