package de.amtsfluss.connectors.registers;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * @param submissionId under which it came; it comes in once
 * @param data as handed over, valid by the schema of that URI
 */
public record RegisterEntry(
        UUID submissionId, String caseNumber, String schemaUri, Map<String, Object> data, Instant receivedAt) {}
