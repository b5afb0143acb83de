package de.amtsfluss.connectors.fitconnect;

import java.util.Map;
import java.util.UUID;

/**
 * A reason to reject.
 *
 * @param instance {@code data}, {@code metadata}, {@code submission} or {@code attachment:<uuid>}
 */
public record Problem(String type, String title, String detail, String instance) {

    public static final String DATA = "data";
    public static final String METADATA = "metadata";
    public static final String SUBMISSION = "submission";

    private static final String TYPES = "https://schema.fitko.de/fit-connect/events/problems/";

    public static Problem schemaViolation(String instance, String detail) {
        return of("schema-violation", "Schema-Fehler", instance, detail);
    }

    public static Problem syntaxViolation(String instance, String detail) {
        return of("syntax-violation", "Syntax-Fehler", instance, detail);
    }

    public static Problem unsupportedSchema(String instance, String detail) {
        return of("unsupported-schema", "Schema nicht unterstützt", instance, detail);
    }

    public static Problem encryptionIssue(String instance, String detail) {
        return of("encryption-issue", "Entschlüsselung gescheitert", instance, detail);
    }

    public static Problem hashMismatch(String instance) {
        return of("hash-mismatch", "Prüfsumme stimmt nicht", instance, "Die Prüfsumme passt nicht zum Inhalt.");
    }

    public static Problem incorrectTag(String instance) {
        return of(
                "incorrect-authentication-tag",
                "Authentication-Tag ungültig",
                instance,
                "Das Authentication-Tag ist ein anderes als das eingereichte.");
    }

    public static Problem missingAttachment(UUID attachment) {
        return of("missing-attachment", "Anlage fehlt", attachment(attachment), "Die Anlage fehlt.");
    }

    public static Problem attachmentsMismatch(String detail) {
        return of("attachments-mismatch", "Inkonsistente Anlagen", SUBMISSION, detail);
    }

    public static String attachment(UUID id) {
        return "attachment:" + id;
    }

    static Problem of(Map<?, ?> claims) {
        return new Problem(
                text(claims, "type"), text(claims, "title"), text(claims, "detail"), text(claims, "instance"));
    }

    Map<String, Object> claims() {
        return Map.of("type", type, "title", title, "detail", detail, "instance", instance);
    }

    private static Problem of(String type, String title, String instance, String detail) {
        return new Problem(TYPES + type, title, detail, instance);
    }

    private static String text(Map<?, ?> claims, String name) {
        Object value = claims.get(name);
        return value == null ? "" : value.toString();
    }
}
