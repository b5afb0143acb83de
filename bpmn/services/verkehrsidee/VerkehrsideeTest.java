package verkehrsidee;

import de.amtsfluss.processes.testing.ServiceUnderTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class VerkehrsideeTest {

    @RegisterExtension
    final ServiceUnderTest verkehrsidee = ServiceUnderTest.of("verkehrsidee");

    @Test
    void whoSendsAnIdeaGetsAnAnswer() {
        verkehrsidee
                .submit(example())
                .waitsFor("answer")
                .completes("answer", Map.of("outcome", "examined", "answerText", "Wir rechnen es nach."))
                .passed("issueAnswer", "deliverAnswer")
                .endsAt("answered");
    }

    private static Map<String, Object> example() {
        var file = JsonMapper.shared().readTree(Path.of("services/verkehrsidee/examples/waiting.json"));
        return JsonMapper.shared().convertValue(file.path("data"), new TypeReference<>() {});
    }
}
