package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A message in the mailbox, with the documents that lie in it. */
public record Message(
        UUID id,
        CaseNumber caseNumber,
        String subject,
        String body,
        List<Attached> documents,
        Instant providedAt,
        Optional<Instant> firstReadAt) {

    public record Attached(DocumentId id, String name, String mediaType, long sizeBytes) {}
}
