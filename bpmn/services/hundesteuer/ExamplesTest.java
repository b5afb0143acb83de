package hundesteuer;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.decisions.Decisions;
import de.amtsfluss.processes.testing.ServiceUnderTest;
import de.amtsfluss.processes.testing.Story;
import de.amtsfluss.processes.testing.TestHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the package come out as they say. */
class ExamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @RegisterExtension
    final ServiceUnderTest hundesteuer = ServiceUnderTest.of("hundesteuer");

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(Path.of("services/hundesteuer/examples"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleComesOutAsItSays(Path file) {
        JsonNode example = JSON.readTree(file);
        JsonNode expected = example.path("expect");

        Story story = hundesteuer.submit(
                JSON.convertValue(example.path("data"), new TypeReference<Map<String, Object>>() {}));
        assertThat(outputs(story, "weg", "route"))
                .containsExactly(expected.path("route").asString());
        answer(story, expected);

        story.endsAt(expected.path("end").asString());
        assertThat(outputs(story, "steuersatz", "yearlyTax"))
                .extracting(tax -> ((Number) tax).intValue())
                .containsExactlyElementsOf(expected.path("yearlyTax")
                        .valueStream()
                        .map(JsonNode::asInt)
                        .toList());
    }

    private static void answer(Story story, JsonNode expected) {
        if (expected.has("decision")) {
            story.completes(
                    "review", Map.of("decision", expected.path("decision").asString(), "reason", "Beispiel"));
        }
        if (expected.has("permit")) {
            story.completes("permit", Map.of("permit", expected.path("permit").asString(), "permitReference", "32-1"));
        }
    }

    private static List<Object> outputs(Story story, String decision, String output) {
        return TestHouse.get(Decisions.class).listOf(story.number()).stream()
                .filter(decided -> decided.key().equals(decision))
                .map(decided -> decided.hits().getFirst().outputs().get(output))
                .toList();
    }
}
