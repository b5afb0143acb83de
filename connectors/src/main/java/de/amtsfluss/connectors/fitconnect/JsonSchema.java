package de.amtsfluss.connectors.fitconnect;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import de.amtsfluss.connectors.jose.StrictJson;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A JSON Schema (2020-12 unless it says otherwise) that checks formats too and never fetches anything. */
public final class JsonSchema {

    private static final int MAX_FINDINGS = 20;
    private static final int MAX_SCHEMA_LENGTH = 4 * 1024 * 1024;

    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    public static JsonSchema parse(String text) {
        JsonNode node = StrictJson.upTo(MAX_SCHEMA_LENGTH).readTree(text);
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        return new JsonSchema(registry.getSchema(node));
    }

    /** What is wrong with the document, empty if nothing; at most twenty findings. */
    public List<String> findings(JsonNode document) {
        return schema.validate(document).stream()
                .limit(MAX_FINDINGS)
                .map(Object::toString)
                .toList();
    }
}
