package de.amtsfluss.connectors.jose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Seals of all texts of a submission.
 *
 * @param data empty where there are only metadata, which version 1 allows
 * @param attachments by attachment id
 */
public record AuthenticationTags(String metadata, String data, Map<String, String> attachments) {

    /** Reads what {@link #claims} wrote; a missing member becomes empty and so matches nothing. */
    public static AuthenticationTags of(Object claims) {
        var map = claims instanceof Map<?, ?> m ? m : Map.of();
        var attachments = new LinkedHashMap<String, String>();
        if (map.get("attachments") instanceof Map<?, ?> tags) {
            tags.forEach((id, tag) -> attachments.put(String.valueOf(id), String.valueOf(tag)));
        }
        return new AuthenticationTags(
                Objects.toString(map.get("metadata"), ""), Objects.toString(map.get("data"), ""), attachments);
    }

    /** For the member {@code authenticationTags} of an event; data and attachments only where there are some. */
    public Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("metadata", metadata);
        if (!data.isEmpty()) {
            claims.put("data", data);
        }
        if (!attachments.isEmpty()) {
            claims.put("attachments", attachments);
        }
        return claims;
    }
}
