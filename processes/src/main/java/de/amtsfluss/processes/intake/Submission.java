package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.cases.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What arrives at any door.
 *
 * @param key the sender's own; a submission with the same key is taken once, however often it is sent
 * @param account of the applicant, empty for an application without one
 * @param data values by field key, as the service's form names them
 */
public record Submission(
        String key,
        Channel channel,
        String service,
        Locale language,
        Optional<String> account,
        Map<String, Object> data,
        List<Attachment> attachments) {

    /**
     * @param field key of the upload field it belongs to
     * @param mediaType as found by looking at the content
     */
    public record Attachment(String field, String name, String mediaType, byte[] content) {}
}
