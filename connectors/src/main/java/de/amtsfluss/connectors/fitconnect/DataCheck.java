package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.connectors.jose.StrictJson;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether decrypted texts are well formed and what their schema demands. */
final class DataCheck {

    private static final int MAX_XML_DEPTH = 100;

    private final Map<String, JsonSchema> schemas;
    private final boolean skipUnknown;

    DataCheck(Map<String, JsonSchema> schemas, boolean skipUnknown) {
        this.schemas = schemas;
        this.skipUnknown = skipUnknown;
    }

    JsonNode metadata(byte[] plain) throws SubmissionRefused {
        JsonNode metadata = json(plain, Problem.METADATA);
        JsonSchema schema = Metadata.schemaOf(metadata);
        if (schema == null) {
            throw new SubmissionRefused(Problem.unsupportedSchema(
                    Problem.METADATA, metadata.path("$schema").toString()));
        }
        requireValid(schema, metadata, Problem.METADATA);
        return metadata;
    }

    void data(byte[] plain, String schemaUri, String mimeType) throws SubmissionRefused {
        JsonSchema schema = schemas.get(schemaUri);
        if (schema == null && !skipUnknown) {
            throw new SubmissionRefused(Problem.unsupportedSchema(Problem.DATA, schemaUri));
        }
        if (mimeType.equals("application/xml")) {
            requireXml(plain);
        } else {
            JsonNode document = json(plain, Problem.DATA);
            if (schema != null) {
                requireValid(schema, document, Problem.DATA);
            }
        }
    }

    private static JsonNode json(byte[] plain, String instance) throws SubmissionRefused {
        try {
            return StrictJson.upTo(Math.max(plain.length, 1)).readTree(plain);
        } catch (JacksonException e) {
            throw new SubmissionRefused(Problem.syntaxViolation(instance, e.getOriginalMessage()));
        }
    }

    private static void requireValid(JsonSchema schema, JsonNode document, String instance) throws SubmissionRefused {
        List<String> findings = schema.findings(document);
        if (!findings.isEmpty()) {
            throw new SubmissionRefused(Problem.schemaViolation(instance, String.join("; ", findings)));
        }
    }

    private static void requireXml(byte[] plain) throws SubmissionRefused {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(plain));
            for (int depth = 0; reader.hasNext(); ) {
                int event = reader.next();
                depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamReader.DTD || depth > MAX_XML_DEPTH) {
                    throw new SubmissionRefused(Problem.syntaxViolation(Problem.DATA, "DTD or depth not allowed"));
                }
            }
        } catch (XMLStreamException e) {
            throw new SubmissionRefused(Problem.syntaxViolation(Problem.DATA, e.getMessage()));
        }
    }
}
