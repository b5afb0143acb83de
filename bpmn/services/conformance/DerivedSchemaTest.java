package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.connectors.fitconnect.JsonSchema;
import de.amtsfluss.processes.forms.JsonSchemas;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema that other systems get takes what the form takes. */
class DerivedSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void examplesSatisfyTheSchemaDerivedFromTheForm(PackageFolder folder) {
        JsonSchema schema = schema(folder);

        examples(folder)
                .forEach((name, data) ->
                        assertThat(schema.findings(data)).as(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void whatTheFormDoesNotHaveOrDemandsInVainDoesNot(PackageFolder folder) {
        JsonSchema schema = schema(folder);
        Set<String> demanded = Set.copyOf(folder.service().description().applicantName());

        examples(folder).values().forEach(data -> {
            ObjectNode more = ((ObjectNode) data).deepCopy().put("admin", true);
            ObjectNode less = ((ObjectNode) data).deepCopy().remove(demanded);
            assertThat(schema.findings(more)).hasSize(1);
            assertThat(schema.findings(less)).hasSameSizeAs(demanded);
        });
    }

    private static JsonSchema schema(PackageFolder folder) {
        var form = folder.service().form(folder.service().description().form());
        return JsonSchema.parse(JSON.writeValueAsString(JsonSchemas.schemaOf(form)));
    }

    private static Map<String, JsonNode> examples(PackageFolder folder) {
        var examples = new java.util.TreeMap<String, JsonNode>();
        folder.files().forEach((name, content) -> {
            if (name.startsWith("examples/")) {
                examples.put(name, JSON.readTree(content).path("data"));
            }
        });
        assertThat(examples).isNotEmpty();
        return examples;
    }
}
