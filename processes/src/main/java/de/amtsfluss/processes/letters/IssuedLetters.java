package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.Channel;
import de.amtsfluss.processes.cases.Document;
import de.amtsfluss.processes.cases.DocumentId;
import de.amtsfluss.processes.cases.DocumentKind;
import de.amtsfluss.processes.cases.Documents;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each letter once per piece of work, however often the work is repeated. */
@Component
class IssuedLetters {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Journal journal;

    IssuedLetters(JdbcClient jdbc, Documents documents, Journal journal) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.journal = journal;
    }

    Optional<DocumentId> find(String runKey) {
        return jdbc.sql("select document from issued_letter where run_key = ?")
                .param(runKey)
                .query((row, n) -> new DocumentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another attempt was faster; nothing is kept then */
    @Transactional
    DocumentId keep(String runKey, CaseNumber number, String name, byte[] pdf) {
        Document document = documents.add(number, DocumentKind.BESCHEID, Channel.PORTAL, name, "application/pdf", pdf);
        jdbc.sql("insert into issued_letter (run_key, document) values (?, ?)")
                .params(runKey, document.id().value())
                .update();
        journal.write(
                number,
                Journal.SYSTEM,
                "bescheid-issued",
                Map.of("document", document.id().toString(), "sha256", document.sha256()));
        return document.id();
    }
}
