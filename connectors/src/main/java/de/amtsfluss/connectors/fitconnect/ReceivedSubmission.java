package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.connectors.jose.AuthenticationTags;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A submission decrypted and checked in every respect.
 *
 * @param metadata valid by their schema
 * @param data as the sender wrote them; valid by the schema of that URI where it is known
 */
public record ReceivedSubmission(
        SubmissionForPickup pickup,
        JsonNode metadata,
        byte[] data,
        String schemaUri,
        String mimeType,
        List<Attachment> attachments,
        AuthenticationTags tags,
        String eventSchema) {}
