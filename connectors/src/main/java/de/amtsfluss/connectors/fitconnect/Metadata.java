package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.connectors.jose.Sha512;
import de.amtsfluss.connectors.jose.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes metadata in version 2.1.0 and checks those that come, in versions 1 and 2. */
final class Metadata {

    static final String VERSION = "2.1.0";

    private static final String URI_START = "https://schema.fitko.de/fit-connect/metadata/";
    private static final JsonMapper JSON = StrictJson.upTo(1_000_000);
    private static final JsonSchema SCHEMA_1 = schema("metadata-1.schema.json");
    private static final JsonSchema SCHEMA_2 = schema("metadata-2.schema.json");

    private Metadata() {}

    /** @throws IllegalArgumentException if they are not valid by their own schema */
    static byte[] write(SendableSubmission submission) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("$schema", URI_START + VERSION + "/metadata.schema.json");
        metadata.put("contentStructure", contentStructure(submission));
        submission.replyChannel().ifPresent(c -> metadata.put("replyChannel", Map.of(c.kind(), c.details())));
        submission.senderReference().ifPresent(r -> metadata.put("additionalReferenceInfo", reference(r)));
        byte[] bytes = JSON.writeValueAsBytes(metadata);
        List<String> findings = SCHEMA_2.findings(JSON.readTree(bytes));
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("The metadata are not valid (%s).".formatted(findings));
        }
        return bytes;
    }

    /** The schema for those metadata, by their own word; null if we know none. */
    static JsonSchema schemaOf(JsonNode metadata) {
        String uri = metadata.path("$schema").asString(URI_START + "1.0.0");
        if (uri.startsWith(URI_START + "1.")) {
            return SCHEMA_1;
        }
        return uri.startsWith(URI_START + "2.") ? SCHEMA_2 : null;
    }

    private static Map<String, Object> contentStructure(SendableSubmission submission) {
        var data = Map.of(
                "hash", hash(submission.data()),
                "submissionSchema",
                        Map.of("schemaUri", submission.schemaUri().toString(), "mimeType", submission.mimeType()));
        return Map.of(
                "data",
                data,
                "attachments",
                submission.attachments().stream().map(Metadata::attachment).toList());
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        var view = new LinkedHashMap<String, Object>();
        view.put("attachmentId", attachment.id().toString());
        view.put("hash", hash(attachment.content()));
        view.put("purpose", "attachment");
        view.put("mimeType", attachment.mimeType());
        view.put("filename", attachment.fileName());
        view.put("description", attachment.description());
        return view;
    }

    private static Map<String, Object> reference(String senderReference) {
        return Map.of(
                "senderReference",
                senderReference,
                "applicationDate",
                LocalDate.now().toString());
    }

    private static Map<String, Object> hash(byte[] content) {
        return Map.of("type", "sha512", "content", Sha512.hex(content));
    }

    private static JsonSchema schema(String name) {
        try (InputStream in = Metadata.class.getResourceAsStream(name)) {
            return JsonSchema.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
