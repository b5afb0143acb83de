package de.amtsfluss.processes.cases;

import java.time.Instant;

/**
 * A paper in a case file, without its content.
 *
 * @param mediaType found by looking at the content, never taken from the file's name
 * @param sha256 of the content, hexadecimal
 */
public record Document(
        DocumentId id,
        CaseNumber caseNumber,
        DocumentKind kind,
        Channel channel,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        Instant createdAt) {}
