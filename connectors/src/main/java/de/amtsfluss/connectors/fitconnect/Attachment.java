package de.amtsfluss.connectors.fitconnect;

import java.util.UUID;

/**
 * A file of a submission.
 *
 * @param id announced to the delivery service; stays the same when a cut-off sending goes on
 */
public record Attachment(UUID id, byte[] content, String mimeType, String fileName, String description) {

    public static Attachment fromByteArray(byte[] content, String mimeType, String fileName, String description) {
        return new Attachment(UUID.randomUUID(), content, mimeType, fileName, description);
    }
}
